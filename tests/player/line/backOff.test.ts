import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { retryDelayMs, returnDelayMs } from '#player/line/backOff.ts';

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
