import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockMsAt, secondsAtClock } from '#player/recording/airClock.ts';
import type { Chunk, Join } from '#player/recording/chunk.ts';

const NOON_MS = Date.parse('2026-03-01T12:00:00Z');

type Chunks = Parameters<typeof clockMsAt>[0];

/** A second to each chunk, in stretches of which each was on the air so long after noon as it says. */
function stretches(
  ...given: readonly { readonly seconds: number; readonly lateSeconds: number }[]
): Chunks {
  const chunks: Chunk[] = [];
  for (const { seconds, lateSeconds } of given) {
    const join: Join = { originMs: NOON_MS + lateSeconds * 1_000 };
    for (let i = 0; i < seconds; i += 1) {
      const startSeconds = chunks.length;
      const endSeconds = startSeconds + 1;
      chunks.push({ startSeconds, endSeconds, bytes: null, mime: 'audio/mpeg', join, marks: [] });
    }
  }
  return {
    startSeconds: 0,
    last: chunks.at(-1),
    at: (seconds) => chunks.find((one) => one.endSeconds > seconds) ?? null,
    findLast: (isFit) => chunks.findLast(isFit),
  };
}

/** Ten minutes, an outage of one, and ten minutes more. */
const WITH_OUTAGE = stretches({ seconds: 600, lateSeconds: 0 }, { seconds: 600, lateSeconds: 60 });

it('knows no time before anything is recorded', () => {
  expect(clockMsAt(stretches(), 0)).toBeNull();
  expect(secondsAtClock(stretches(), NOON_MS)).toBe(0);
});

it('finds every moment again that it has told the time of, across an outage', () => {
  const property = fc.property(fc.double({ min: 0, max: 1_199.99, noNaN: true }), (seconds) => {
    const clockMs = clockMsAt(WITH_OUTAGE, seconds)!;
    return Math.abs(secondsAtClock(WITH_OUTAGE, clockMs) - seconds) < 0.001;
  });
  expect(() => fc.assert(property)).not.toThrow();
});

describe('an outage', () => {
  it('is a jump of the clock', () => {
    const before = clockMsAt(WITH_OUTAGE, 599.9)!;
    const after = clockMsAt(WITH_OUTAGE, 600.1)!;
    expect(after - before).toBeCloseTo(60_200, 0);
  });

  it('sends who asks for a moment in it to where the sound was lost', () => {
    for (const seconds of [600, 615, 659.9]) {
      expect(secondsAtClock(WITH_OUTAGE, NOON_MS + seconds * 1_000)).toBe(600);
    }
    expect(secondsAtClock(WITH_OUTAGE, NOON_MS + 661_000)).toBeCloseTo(601);
  });
});

describe('a wish beyond what is recorded', () => {
  it('ends at its beginning, or at its end', () => {
    expect(secondsAtClock(WITH_OUTAGE, NOON_MS - 1)).toBe(0);
    expect(secondsAtClock(WITH_OUTAGE, NOON_MS + 86_400_000)).toBe(1_200);
  });

  it('has a time all the same, as the newest sound goes on', () => {
    expect(clockMsAt(WITH_OUTAGE, 1_205)).toBe(NOON_MS + 1_265_000);
  });
});

it('goes by the newer sound where an encoder that follows is a little behind the one before', () => {
  const chunks = stretches({ seconds: 100, lateSeconds: 0 }, { seconds: 100, lateSeconds: -5 });
  // 97 s after noon was on the air twice: once before the cut, and once behind it.
  expect(secondsAtClock(chunks, NOON_MS + 97_000)).toBe(102);
});
