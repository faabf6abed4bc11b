// @vitest-environment jsdom
import { act, render, renderHook, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { latePart, useLatePart, type LatePart } from '#ui/latePart.ts';

/** A part on its way over the network, which the test lets arrive or fail. */
function onItsWay() {
  const asked: PromiseWithResolvers<string>[] = [];
  const part = latePart(() => {
    const one = Promise.withResolvers<string>();
    asked.push(one);
    return one.promise;
  });
  return {
    part,
    asked,
    arrives: (text: string) => act(async () => asked.at(-1)!.resolve(text)),
    fails: () => act(async () => asked.at(-1)!.reject(new TypeError('Failed to fetch'))),
  };
}

function Place({ part, again }: { readonly part: LatePart<string>; readonly again: unknown }) {
  const here = useLatePart(part, again);
  return <p>{here ?? 'Nothing yet'}</p>;
}

describe('a late part', () => {
  it('is at hand from when it has come on, and fetched once', async () => {
    const { part, asked } = onItsWay();
    expect(part.now()).toBeNull();
    const loading = part.load();
    asked[0]!.resolve('The dock');
    expect(await loading).toBe('The dock');
    expect(part.now()).toBe('The dock');
    expect(await part.load()).toBe('The dock');
    expect(asked).toHaveLength(1);
  });

  it('is fetched again by the next who asks, where the network did not give it', async () => {
    const { part, asked } = onItsWay();
    const loading = part.load();
    asked[0]!.reject(new TypeError('Failed to fetch'));
    await expect(loading).rejects.toThrow(TypeError);
    expect(part.now()).toBeNull();
    const again = part.load();
    asked[1]!.resolve('The dock');
    expect(await again).toBe('The dock');
  });
});

describe('the place of a late part', () => {
  it('is drawn without it at first, and with it as soon as it comes', async () => {
    const { part, arrives } = onItsWay();
    render(<Place part={part} again={0} />);
    expect(screen.getByText('Nothing yet')).toBeVisible();
    await arrives('The dock');
    expect(screen.getByText('The dock')).toBeVisible();
  });

  it('has it at once the second time: nothing moves on the page', async () => {
    const { part, arrives, asked } = onItsWay();
    const first = render(<Place part={part} again={0} />);
    await arrives('The dock');
    first.unmount();
    const seen: (string | null)[] = [];
    renderHook(() => seen.push(useLatePart(part, 0)));
    expect(seen).toEqual(['The dock']);
    expect(asked).toHaveLength(1);
  });

  it('asks no more for what did not come, until there is a reason to', async () => {
    const { part, asked, fails, arrives } = onItsWay();
    const { rerender } = render(<Place part={part} again="connecting" />);
    await fails();
    rerender(<Place part={part} again="connecting" />);
    expect(asked).toHaveLength(1);
    rerender(<Place part={part} again="playing" />);
    expect(asked).toHaveLength(2);
    await arrives('The dock');
    expect(screen.getByText('The dock')).toBeVisible();
  });

  it('asks again each time that the reason is another, and fails as quietly', async () => {
    const { part, asked, fails } = onItsWay();
    const { rerender } = render(<Place part={part} again={1} />);
    await fails();
    rerender(<Place part={part} again={2} />);
    await fails();
    rerender(<Place part={part} again={3} />);
    await fails();
    expect(asked).toHaveLength(3);
    expect(screen.getByText('Nothing yet')).toBeVisible();
  });

  it('keeps what it has, whatever the reason to ask again', async () => {
    const { part, asked, arrives } = onItsWay();
    const { rerender } = render(<Place part={part} again={1} />);
    await arrives('The dock');
    rerender(<Place part={part} again={2} />);
    expect(screen.getByText('The dock')).toBeVisible();
    expect(asked).toHaveLength(1);
  });

  it('draws nothing that comes when the place is gone, but has it at hand', async () => {
    const { part, arrives } = onItsWay();
    const { unmount, container } = render(<Place part={part} again={0} />);
    unmount();
    await arrives('The dock');
    expect(container).toBeEmptyDOMElement();
    expect(part.now()).toBe('The dock');
  });

  it('takes a part that is a component as it is, and does not call it', async () => {
    const Dock = () => <p>Dock</p>;
    const part = latePart(() => Promise.resolve(Dock));
    const { result } = renderHook(() => useLatePart(part, 0));
    await act(async () => void (await part.load()));
    expect(result.current).toBe(Dock);
  });
});
