// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useIntent } from '#player/ui/controls/useIntent.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A button that tells of intent; `isOff`: a press would mean something else now. */
function aButton() {
  const told: string[] = [];
  function Intending({ isOff = false, name = 'first' }) {
    const intent = useIntent(isOff ? null : () => void told.push(name));
    return <button {...intent}>Play</button>;
  }
  const { rerender, unmount } = render(<Intending />);
  const button = screen.getByRole('button');
  return {
    told,
    button,
    unmount,
    become: (props: { isOff?: boolean; name?: string }) => rerender(<Intending {...props} />),
    pass: (ms: number) => void vi.advanceTimersByTime(ms),
  };
}

it('is a pointer that stays, not one on its way to something else', () => {
  const { button, told, pass } = aButton();
  fireEvent.pointerEnter(button);
  pass(149);
  fireEvent.pointerLeave(button);
  pass(1_000);
  expect(told).toEqual([]);
  fireEvent.pointerEnter(button);
  pass(150);
  expect(told).toEqual(['first']);
});

it('is the focus that stays, not one that tabs through', () => {
  const { button, told, pass } = aButton();
  fireEvent.focus(button);
  pass(100);
  fireEvent.blur(button);
  pass(1_000);
  expect(told).toEqual([]);
  fireEvent.focus(button);
  pass(151);
  expect(told).toEqual(['first']);
});

it('is a finger on the button, once the press can be seen', () => {
  const { button, told, pass } = aButton();
  fireEvent.pointerDown(button);
  expect(told).toEqual([]);
  pass(20);
  expect(told).toEqual(['first']);
});

it('is told once for a pointer and the focus that come together', () => {
  const { button, told, pass } = aButton();
  fireEvent.pointerEnter(button);
  pass(50);
  fireEvent.focus(button);
  pass(1_000);
  expect(told).toEqual(['first']);
});

it('is none where a press would mean something else', () => {
  const { button, told, pass, become } = aButton();
  become({ isOff: true });
  fireEvent.pointerEnter(button);
  fireEvent.pointerDown(button);
  pass(1_000);
  expect(told).toEqual([]);
});

it('is not read into the pointer that has just pressed the button, and still rests there', () => {
  const { button, told, pass, become } = aButton();
  become({ isOff: true });
  fireEvent.pointerEnter(button);
  become({ isOff: false });
  pass(1_000);
  expect(told).toEqual([]);
});

it('is not read into a press that has given the button another meaning', () => {
  const { button, told, pass, become } = aButton();
  fireEvent.pointerDown(button);
  become({ isOff: true });
  fireEvent.pointerDown(button);
  become({ isOff: false });
  pass(1_000);
  expect(told).toEqual([]);
});

it('means what the button says by then', () => {
  const { button, told, pass, become } = aButton();
  become({ name: 'second' });
  fireEvent.pointerDown(button);
  pass(20);
  expect(told).toEqual(['second']);
});

it('is forgotten with the button', () => {
  const { button, told, pass, unmount } = aButton();
  fireEvent.pointerEnter(button);
  unmount();
  pass(1_000);
  expect(told).toEqual([]);
});
