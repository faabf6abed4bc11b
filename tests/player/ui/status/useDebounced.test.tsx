// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useDebounced } from '#player/ui/status/useDebounced.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const pass = (ms: number) => act(() => void vi.advanceTimersByTime(ms));

function debounced(first: string, firstDelayMs = 2_000) {
  const hook = renderHook(({ value, delayMs }) => useDebounced(value, delayMs), {
    initialProps: { value: first, delayMs: firstDelayMs },
  });
  return {
    said: () => hook.result.current,
    become: (value: string, delayMs = 2_000) => hook.rerender({ value, delayMs }),
  };
}

it('believes what it begins with', () => {
  expect(debounced('playing').said()).toBe('playing');
});

it('believes a change that has lasted, not a moment earlier', () => {
  const { said, become } = debounced('playing');
  become('waiting');
  pass(1_999);
  expect(said()).toBe('playing');
  pass(1);
  expect(said()).toBe('waiting');
});

it('never tells of what came and went', () => {
  const { said, become } = debounced('playing');
  for (let i = 0; i < 5; i += 1) {
    become('waiting');
    pass(1_500);
    become('playing');
    pass(300);
    expect(said()).toBe('playing');
  }
});

it('begins to wait anew with each other value', () => {
  const { said, become } = debounced('one');
  become('two');
  pass(1_500);
  become('three');
  pass(1_500);
  expect(said()).toBe('one');
  pass(500);
  expect(said()).toBe('three');
});

it('waits for nothing where nothing is to be waited for', () => {
  const { said, become } = debounced('playing', 0);
  become('paused', 0);
  expect(said()).toBe('paused');
});

it('has the last word that was said at once for the time that it waits', () => {
  const { said, become } = debounced('connecting', 0);
  become('playing', 0);
  pass(0);
  become('waiting', 2_000);
  expect(said()).toBe('playing');
});
