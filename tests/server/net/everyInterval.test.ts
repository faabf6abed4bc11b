import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { everyInterval } from '#server/net/everyInterval.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('ticks until it is told to stop', () => {
  let ticks = 0;
  const stop = everyInterval(200, () => (ticks += 1));

  vi.advanceTimersByTime(1_000);
  stop();
  stop();
  vi.advanceTimersByTime(1_000);

  expect(ticks).toBe(5);
});
