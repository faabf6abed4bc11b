import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { backOffMs, type BackOff } from '#player/line/backOff.ts';

const aBackOff = fc
  .tuple(
    fc.integer({ min: 1, max: 5_000 }),
    fc.integer({ min: 0, max: 5_000 }),
    fc.integer({ min: 0, max: 60_000 }),
  )
  .map(([leastMs, more, most]): BackOff => ({
    leastMs,
    firstCapMs: leastMs + more,
    lastCapMs: leastMs + more + most,
  }));
const failures = fc.integer({ min: 0, max: 100_000 });
const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

it('waits no less than the least and no more than the last cap, after any number of failures', () => {
  const property = fc.property(aBackOff, failures, chance, (backOff, before, random) => {
    const waitMs = backOffMs(backOff, before, random);
    return waitMs >= backOff.leastMs && waitMs <= backOff.lastCapMs;
  });
  expect(() => fc.assert(property)).not.toThrow();
});

it('waits no shorter after one more failure, for the same listener’s luck', () => {
  const property = fc.property(aBackOff, failures, chance, (backOff, before, random) => {
    return backOffMs(backOff, before + 1, random) >= backOffMs(backOff, before, random);
  });
  expect(() => fc.assert(property)).not.toThrow();
});

it('scatters listeners who failed together over the whole wait', () => {
  const backOff = { leastMs: 1_000, firstCapMs: 2_000, lastCapMs: 30_000 };
  const waits = Array.from({ length: 1_000 }, (_, i) => backOffMs(backOff, 3, i / 1_000));
  const inEachSecond = Array.from(
    { length: 15 },
    (_, second) => waits.filter((ms) => Math.floor(ms / 1_000) === second + 1).length,
  );
  expect(Math.min(...inEachSecond)).toBeGreaterThan(60);
});

it('doubles its longest wait with each failure until the last cap', () => {
  const backOff = { leastMs: 0, firstCapMs: 1_000, lastCapMs: 6_000 };
  const longest = [0, 1, 2, 3, 4].map((before) => Math.round(backOffMs(backOff, before, 1)));
  expect(longest).toEqual([1_000, 2_000, 4_000, 6_000, 6_000]);
});
