import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  EARLY_BACK_OFF,
  EARLY_FAILURES,
  LATE_BACK_OFF,
  RETURN_BACK_OFF,
  retryDelayMs,
  returnDelayMs,
} from '#player/line/retryDelay.ts';

const failures = fc.integer({ min: 1, max: 10_000 });
const random = fc.double({ min: 0, max: 0.999_999, noNaN: true });

it('tries each stream within 5 s for two minutes, and within 30 s for ever', () => {
  const property = fc.property(failures, random, (count, chance) => {
    const delayMs = retryDelayMs(count, 'refused', chance);
    return delayMs >= 1_000 && delayMs <= (count <= 24 ? 5_000 : 30_000);
  });
  expect(() => fc.assert(property)).not.toThrow();
});

it('leaves a preferred stream alone for longer, and for a minute at most', () => {
  const property = fc.property(failures, random, (count, chance) => {
    const delayMs = returnDelayMs(count, 'refused', chance);
    return delayMs >= 1_000 && delayMs <= 60_000;
  });
  expect(() => fc.assert(property)).not.toThrow();
});

it('does not hurry to what somebody has to correct first', () => {
  expect(retryDelayMs(1, 'web-page', 0)).toBe(30_000);
  expect(returnDelayMs(1, 'playlist', 0)).toBe(60_000);
});

it('asks each stream as often as it says: at most every 2, 4 and then 5 s at first, 10, 20 and then 30 s in the end', () => {
  const longest = (count: number) => Math.round(retryDelayMs(count, 'closed', 1));
  expect([1, 2, 3, 4, 24].map(longest)).toEqual([2_000, 4_000, 5_000, 5_000, 5_000]);
  expect([25, 26, 27, 28, 9_999].map(longest)).toEqual([10_000, 20_000, 30_000, 30_000, 30_000]);
});

it('asks a preferred stream at most every 4, 8, 16, 32 and then 60 s while another is heard', () => {
  const longest = [1, 2, 3, 4, 5, 6].map((n) => Math.round(returnDelayMs(n, 'closed', 1)));
  expect(longest).toEqual([4_000, 8_000, 16_000, 32_000, 60_000, 60_000]);
});

it('grows from the early waits into the late ones, and is the slowest where nobody waits', () => {
  expect(EARLY_BACK_OFF.lastCapMs).toBeLessThan(LATE_BACK_OFF.firstCapMs);
  expect(LATE_BACK_OFF.lastCapMs).toBeLessThan(RETURN_BACK_OFF.lastCapMs);
  for (const { leastMs, firstCapMs, lastCapMs } of [
    EARLY_BACK_OFF,
    LATE_BACK_OFF,
    RETURN_BACK_OFF,
  ]) {
    expect(leastMs).toBeLessThan(firstCapMs);
    expect(firstCapMs).toBeLessThan(lastCapMs);
  }
});

it('leaves the early waits after a minute and more, as a listener beside the radio counts', () => {
  const meanMs = Array.from({ length: EARLY_FAILURES }, (_, i) =>
    retryDelayMs(i + 1, 'closed', 0.5),
  );
  const totalMs = meanMs.reduce((sum, ms) => sum + ms, 0);
  expect(totalMs).toBeGreaterThan(60_000);
  expect(totalMs).toBeLessThan(120_000);
});
