// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { useAfterPress } from '#ui/useAfterPress.ts';

interface State {
  readonly level: number;
  readonly name: string;
}

/** As a browser draws: nothing waits for what a test has done to be over. */
function unhurried(): Disposable {
  const act = (isActing: boolean) =>
    void Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: isActing });
  act(false);
  return { [Symbol.dispose]: () => act(true) };
}

/** A view of the level, beside something that is pressed. */
function aView() {
  const store = createStore<State>(() => ({ level: 1, name: 'first' }));
  const listeners = new Set<(isAtOnce?: unknown) => void>();
  const source = {
    getState: store.getState,
    subscribe: (listener: (isAtOnce?: unknown) => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
  const drawn = { count: 0 };
  let press = () => {};
  function Pressed() {
    const [presses, setPresses] = useState(0);
    press = () => setPresses((before) => before + 1);
    return <p>{`pressed ${presses}`}</p>;
  }
  function Level() {
    drawn.count += 1;
    return <p>{`level ${useAfterPress(source, ({ level }) => level)}`}</p>;
  }
  const { unmount } = render(
    <>
      <Pressed />
      <Level />
    </>,
  );
  const tell = (isAtOnce?: boolean) => {
    for (const listener of listeners) listener(isAtOnce);
  };
  return { store, drawn, press: () => press(), tell, unmount, listeners };
}

it('is drawn after the press that changed it', async () => {
  const { store, press, tell, unmount } = aView();
  using _ = unhurried();
  flushSync(() => {
    store.setState({ level: 2 });
    tell();
    press();
  });
  expect(screen.getByText('pressed 1')).toBeVisible();
  expect(screen.getByText('level 1')).toBeVisible();
  expect(await screen.findByText('level 2')).toBeVisible();
  unmount();
});

it('follows in the same task where it is told to', () => {
  const { store, tell, unmount } = aView();
  using _ = unhurried();
  store.setState({ level: 2 });
  flushSync(() => tell(true));
  expect(screen.getByText('level 2')).toBeVisible();
  unmount();
});

it('is not drawn for what it does not show', async () => {
  const { store, drawn, tell, unmount } = aView();
  using _ = unhurried();
  store.setState({ name: 'second' });
  tell();
  store.setState({ level: 2 });
  tell();
  await screen.findByText('level 2');
  expect(drawn.count).toBe(2);
  unmount();
});

it('lets go of its source', () => {
  const { unmount, listeners } = aView();
  expect(listeners.size).toBe(1);
  unmount();
  expect(listeners.size).toBe(0);
});
