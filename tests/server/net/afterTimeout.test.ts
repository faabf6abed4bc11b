import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { afterTimeout } from '#server/net/afterTimeout.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('calls once, when the time has come', () => {
  const calls: number[] = [];
  afterTimeout(1_000, () => calls.push(Date.now()));

  vi.advanceTimersByTime(999);
  expect(calls).toHaveLength(0);
  vi.advanceTimersByTime(10_000);
  expect(calls).toHaveLength(1);
});

it('waits longer than a timer can, and does not call at once', () => {
  const WEEKS_6_MS = 1_000 * 60 * 60 * 1_000;
  let calls = 0;
  const cancel = afterTimeout(WEEKS_6_MS, () => (calls += 1));
  afterTimeout(WEEKS_6_MS, () => (calls += 1));

  vi.advanceTimersByTime(WEEKS_6_MS - 1);
  expect(calls).toBe(0);
  cancel();
  vi.advanceTimersByTime(1);
  expect(calls).toBe(1);
  expect(vi.getTimerCount()).toBe(0);
});

it('calls nobody who has thought better of it, however often that is said', () => {
  let calls = 0;
  const cancel = afterTimeout(1_000, () => (calls += 1));

  cancel();
  cancel();
  vi.advanceTimersByTime(10_000);

  expect(calls).toBe(0);
});
