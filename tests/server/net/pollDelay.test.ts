import { assert, double, integer, nat, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pollDelayMs } from '#server/net/pollDelay.ts';

const PACE = { everyMs: 300_000, firstRetryMs: 15_000, longestRetryMs: 120_000 };
const MIDDLE = 0.5;

describe('how long to wait', () => {
  it('is the interval while all is well', () => {
    expect(pollDelayMs(PACE, 0, MIDDLE)).toBe(300_000);
  });

  it('is short after a failure, and longer after each further one', () => {
    const waits = [1, 2, 3, 4, 5, 50].map((failures) => pollDelayMs(PACE, failures, MIDDLE));

    expect(waits).toEqual([15_000, 30_000, 60_000, 120_000, 120_000, 120_000]);
  });

  it('differs by a tenth either way, so that not all ask at once', () => {
    expect(pollDelayMs(PACE, 0, 0)).toBe(270_000);
    expect(pollDelayMs(PACE, 0, 1 - Number.EPSILON)).toBe(330_000);
  });

  it('is whole, and within its bounds, whatever happens', () => {
    assert(
      property(
        nat(10_000),
        integer({ min: 1, max: 86_400_000 }),
        double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (failures, everyMs, random) => {
          const ms = pollDelayMs({ ...PACE, everyMs }, failures, random);
          expect(Number.isInteger(ms)).toBe(true);
          expect(ms).toBeGreaterThanOrEqual(0);
          expect(ms).toBeLessThanOrEqual(Math.max(everyMs, PACE.longestRetryMs) * 1.1 + 1);
        },
      ),
    );
  });
});
