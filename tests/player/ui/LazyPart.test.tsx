// @vitest-environment jsdom
import { act, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { LazyPart } from '#player/ui/LazyPart.tsx';
import { latePart, type LatePart } from '#ui/latePart.ts';

/** A part on its way over the network, which the test lets arrive or fail. */
function onItsWay() {
  const asked: PromiseWithResolvers<string>[] = [];
  const load = () => {
    const one = Promise.withResolvers<string>();
    asked.push(one);
    return one.promise;
  };
  return {
    asked,
    load,
    arrives: (part: string) => act(async () => asked.at(-1)!.resolve(part)),
    fails: () => act(async () => asked.at(-1)!.reject(new TypeError('Failed to fetch'))),
  };
}

/** One part to each way of loading it. */
const parts = new Map<() => Promise<string>, LatePart<string>>();
function partOf(load: () => Promise<string>): LatePart<string> {
  const part = parts.get(load) ?? latePart(load);
  parts.set(load, part);
  return part;
}

const view = (load: () => Promise<string>) => (
  <LazyPart part={partOf(load)}>{(part) => <p>{part}</p>}</LazyPart>
);

it('is drawn when it has arrived, and asked for once', async () => {
  const { asked, load, arrives } = onItsWay();
  const { rerender, container } = render(view(load));
  expect(container).toBeEmptyDOMElement();
  await arrives('The sleep menu');
  expect(screen.getByText('The sleep menu')).toBeVisible();
  rerender(view(load));
  expect(asked).toHaveLength(1);
});

it('says that it did not arrive, that the radio plays on, and can be asked for again', async () => {
  const { asked, load, arrives, fails } = onItsWay();
  render(view(load));
  await fails();
  expect(screen.getByRole('alert')).toHaveTextContent(
    'This did not load. The radio keeps playing.',
  );
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(asked).toHaveLength(2);
  expect(screen.queryByRole('alert')).toBeNull();
  await fails();
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await arrives('The sleep menu');
  expect(screen.getByText('The sleep menu')).toBeVisible();
});

it('is not drawn into a dialog that was closed meanwhile', async () => {
  const { load, arrives } = onItsWay();
  const { unmount, container } = render(view(load));
  unmount();
  await arrives('The sleep menu');
  expect(container).toBeEmptyDOMElement();
});

it('is not drawn in the place of another part that was asked for since', async () => {
  const [first, second] = [onItsWay(), onItsWay()];
  const { rerender, container } = render(view(first.load));
  rerender(view(second.load));
  await first.arrives('The sleep menu');
  expect(container).toBeEmptyDOMElement();
  await second.arrives('The settings');
  expect(screen.getByText('The settings')).toBeVisible();
});
