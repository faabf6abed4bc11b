import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { counted, told, type PlacedSegment } from '#player/hls/playlistClock.ts';
import type { Span } from '#player/hls/spans.ts';
import { NOW } from '#tests/support/hlsPlaylists.ts';

const SECONDS = 4;
const MINUTE = 60_000;

interface Given {
  /** How far the segment's own clock is from that of the world, milliseconds; null: it bears none. */
  readonly errorMs?: number | null;
  /** It begins behind a discontinuity. */
  readonly isBroken?: boolean;
}

/** A playlist of segments of four seconds that ends now. */
function playlist(all: readonly Given[], from = 100): readonly PlacedSegment[] {
  let cc = 0;
  return all.map(({ errorMs = 0, isBroken = false }, index): PlacedSegment => {
    if (isBroken) cc += 1;
    const airedMs = NOW - (all.length - index) * SECONDS * 1_000;
    return {
      start: from + index * SECONDS,
      duration: SECONDS,
      programDateTime: errorMs === null ? null : airedMs + errorMs,
      cc,
    };
  });
}

/** How long before now each segment began, by what a playlist tells, in seconds; null: its word is not taken. */
function agesTold(segments: readonly PlacedSegment[], spans: readonly Span[] = [], nowMs = NOW) {
  const clockOf = told(spans, segments, nowMs);
  return clockOf && segments.map((segment) => (NOW - clockOf(segment)) / 1_000);
}

/** What was known of the same stretch of the stream before this playlist came. */
const known = (segments: readonly PlacedSegment[], errorMs: number): readonly Span[] =>
  segments.map(({ start, duration }, index) => ({
    startSeconds: start,
    endSeconds: start + duration,
    clockMs: NOW - (segments.length - index) * SECONDS * 1_000 + errorMs,
  }));
const good: Given = {};
const mute: Given = { errorMs: null };
const off = (errorMs: number): Given => ({ errorMs });

describe('the time that a playlist tells', () => {
  it('is its own word', () => {
    expect(agesTold(playlist([good, good, good]))).toEqual([12, 8, 4]);
  });

  it('is that of its segments without a clock too, before and behind the one that bears it', () => {
    expect(agesTold(playlist([mute, good, mute, mute]))).toEqual([16, 12, 8, 4]);
  });

  it('is none where no segment bears a clock', () => {
    expect(agesTold(playlist([mute, mute]))).toBeNull();
  });

  it('may be some minutes off, as clocks of encoders are, and not more', () => {
    const ages = agesTold(playlist([off(-9 * MINUTE), off(-9 * MINUTE)]));
    expect(ages).toEqual([8 + 9 * 60, 4 + 9 * 60]);
    expect(agesTold(playlist([off(-11 * MINUTE), off(-11 * MINUTE)]))).toBeNull();
    expect(agesTold(playlist([off(11 * MINUTE), off(11 * MINUTE)]))).toBeNull();
  });

  it('is that of the newest segment where they differ by little: clocks are set right in passing', () => {
    expect(agesTold(playlist([off(-1_500), off(-1_500), good]))).toEqual([12, 8, 4]);
    expect(agesTold(playlist([good, good, off(-1_500)]))).toEqual([13.5, 9.5, 5.5]);
  });

  it('is that of the segment nearest to the world’s where one of them leaps', () => {
    expect(agesTold(playlist([off(-5 * MINUTE), good, good]))).toEqual([12, 8, 4]);
    expect(agesTold(playlist([good, good, off(-5 * MINUTE)]))).toEqual([12, 8, 4]);
    expect(agesTold(playlist([good, off(24 * 60 * MINUTE), off(24 * 60 * MINUTE)]))).toEqual([
      12, 8, 4,
    ]);
  });
});

describe('what was known before', () => {
  it('outweighs a playlist all of which errs by more', () => {
    const late = playlist([off(-5 * MINUTE), off(-5 * MINUTE)]);
    expect(agesTold(late, known(late, 0))).toEqual([8, 4]);
  });

  it('is given up for a playlist that is nearer to the world’s clock', () => {
    const right = playlist([good, good]);
    expect(agesTold(right, known(right, -5 * MINUTE))).toEqual([8, 4]);
  });

  it('counts for nothing where nothing of it is in the playlist any more', () => {
    const [old, now] = [playlist([good, good], 0), playlist([off(-3 * MINUTE)], 400)];
    expect(agesTold(now, known(old, 0))).toEqual([4 + 180]);
  });
});

describe('a discontinuity', () => {
  it('is a time that was never on the air, where the clocks on both sides bear it out', () => {
    // The encoder was away for 30 s: what came before it is so much older than its place says.
    const segments = playlist([off(-30_000), off(-30_000), { isBroken: true }, good]);
    expect(agesTold(segments)).toEqual([46, 42, 8, 4]);
  });

  it('may be one of several, and each adds what it left out', () => {
    const segments = playlist([
      off(-50_000),
      { errorMs: -20_000, isBroken: true },
      { isBroken: true },
    ]);
    expect(agesTold(segments)).toEqual([62, 28, 4]);
  });

  it('without a step of the clock is only another file', () => {
    expect(agesTold(playlist([good, { isBroken: true }, good]))).toEqual([12, 8, 4]);
  });

  it('does not take the clock back, and leaves out no more than some minutes', () => {
    expect(agesTold(playlist([off(60_000), { isBroken: true }]))).toEqual([8, 4]);
    expect(agesTold(playlist([off(-20 * MINUTE), { isBroken: true }]))).toEqual([8, 4]);
  });

  it('behind which a clock errs leaves the time as it was', () => {
    const segments = playlist([good, good, { errorMs: 5 * MINUTE, isBroken: true }]);
    expect(agesTold(segments)).toEqual([12, 8, 4]);
  });
});

describe('a time that no playlist tells', () => {
  const ages = (spans: readonly Span[], segments: readonly PlacedSegment[], nowMs = NOW) => {
    const last = segments.at(-1)!;
    const clockOf = counted(spans, last.start + last.duration, nowMs);
    return segments.map((segment) => (nowMs - clockOf(segment)) / 1_000);
  };
  const segments = playlist([mute, mute, mute]);

  it('is that of arrival: the newest segment ended as it came', () => {
    expect(ages([], segments)).toEqual([12, 8, 4]);
  });

  it('is counted on from what is known, and does not shake with each arrival', () => {
    const first = known(segments.slice(0, 2), 0);
    expect(ages(first, segments, NOW + 4_700)).toEqual([12.7, 8.7, 4.7]);
    expect(ages(first, segments, NOW + 3_300)).toEqual([11.3, 7.3, 3.3]);
  });

  it('is that of arrival again for what is new, where the count has fallen half a minute behind', () => {
    const first = known(segments.slice(0, 2), 0);
    expect(ages(first, segments, NOW + 33_900)).toEqual([41.9, 37.9, 33.9]);
    expect(ages(first, segments, NOW + 34_100)).toEqual([42.1, 38.1, 4]);
  });
});

describe('whatever a playlist says', () => {
  const segment = fc.record({
    errorMs: fc.option(fc.integer({ min: -15 * MINUTE, max: 15 * MINUTE })),
    isBroken: fc.boolean(),
  });
  const segments = fc.array(segment, { minLength: 1, maxLength: 12 });

  it('no segment begins before the one before it has ended', () => {
    fc.assert(
      fc.property(segments, (all) => {
        const ages = agesTold(playlist(all)) ?? [];
        const steps = ages.slice(1).map((age, index) => ages[index]! - age);
        expect(Math.min(SECONDS, ...steps)).toBeGreaterThanOrEqual(SECONDS - 0.001);
      }),
    );
  });

  it('its end is within ten minutes of now', () => {
    fc.assert(
      fc.property(segments, (all) => {
        const newest = agesTold(playlist(all))?.at(-1) ?? SECONDS;
        expect(Math.abs(newest - SECONDS)).toBeLessThanOrEqual(600);
      }),
    );
  });

  it('its place in the element’s time is all one', () => {
    fc.assert(
      fc.property(segments, fc.integer({ min: 0, max: 100_000 }), (all, from) => {
        expect(agesTold(playlist(all, from))).toEqual(agesTold(playlist(all, 0)));
      }),
    );
  });
});
