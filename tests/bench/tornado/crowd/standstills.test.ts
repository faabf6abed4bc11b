import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { seenAwake, watchStandstills } from './standstills.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('finds when its timers came late', () => {
  const clock = { ms: 1_000 };
  const stop = watchStandstills(() => clock.ms);
  for (const tookMs of [10, 30, 31, 10, 500]) {
    clock.ms += tookMs;
    vi.advanceTimersByTime(10);
  }
  clock.ms += 5;
  expect(stop()).toEqual([
    { fromMs: 1_040, toMs: 1_071 },
    { fromMs: 1_081, toMs: 1_581 },
  ]);
});

it('sees a standstill that is not over', () => {
  const clock = { ms: 0 };
  const stop = watchStandstills(() => clock.ms);
  clock.ms = 60;
  expect(stop()).toEqual([{ fromMs: 0, toMs: 60 }]);
});

it('leaves out what a standstill touched', () => {
  const measured = (dueMs: number, endMs: number) => ({
    path: '/',
    dueMs,
    sentMs: dueMs,
    endMs,
    error: null,
  });
  const before = measured(0, 99);
  const after = measured(201, 205);
  const touched = [measured(90, 110), measured(120, 130), measured(190, 220), measured(0, 300)];
  expect(seenAwake([before, ...touched, after], [{ fromMs: 100, toMs: 200 }])).toEqual([
    before,
    after,
  ]);
});
