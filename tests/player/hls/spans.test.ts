import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockAt, secondsAt, wholeFromMs, type Span } from '#player/hls/spans.ts';
import { NOW } from '#tests/support/hlsPlaylists.ts';

/** Segments that follow each other in the element's time, each with so much that was never on air before it. */
function spansOf(...all: readonly { readonly seconds: number; readonly awayMs?: number }[]) {
  let startSeconds = 100;
  let clockMs = NOW;
  return all.map(({ seconds, awayMs = 0 }): Span => {
    const span = { startSeconds, endSeconds: startSeconds + seconds, clockMs: clockMs + awayMs };
    startSeconds += seconds;
    clockMs = span.clockMs + seconds * 1_000;
    return span;
  });
}
const four = { seconds: 4 };

describe('the clock of a moment', () => {
  it('is told in and around what is known', () => {
    const spans = spansOf(four, four);
    expect(clockAt(spans, 105)).toBe(NOW + 5_000);
    expect(clockAt(spans, 98)).toBe(NOW - 2_000);
    expect(clockAt(spans, 120)).toBe(NOW + 20_000);
    expect(clockAt([], 105)).toBeNull();
  });

  it('goes on over what was never on air, as the station’s own does', () => {
    const spans = spansOf(four, { seconds: 4, awayMs: 30_000 });
    expect(clockAt(spans, 103.9)).toBeCloseTo(NOW + 3_900);
    expect(clockAt(spans, 104)).toBe(NOW + 34_000);
  });
});

describe('the moment of a clock', () => {
  it('is the next one there is, where it was never on air', () => {
    const spans = spansOf(four, { seconds: 4, awayMs: 30_000 });
    expect(secondsAt(spans, NOW + 20_000)).toBe(104);
    expect(secondsAt(spans, NOW + 35_000)).toBe(105);
  });

  it('is told before and behind what is known, too', () => {
    expect(secondsAt(spansOf(four), NOW - 3_000)).toBe(97);
    expect(secondsAt(spansOf(four), NOW + 9_000)).toBe(109);
    expect(secondsAt([], NOW)).toBeNull();
  });

  it('leads back to where it was asked for', () => {
    const segment = fc.record({
      seconds: fc.integer({ min: 1, max: 12 }),
      awayMs: fc.nat(90_000),
    });
    const segments = fc.array(segment, { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(segments, fc.double({ min: 0, max: 0.999, noNaN: true }), (all, part) => {
        const spans = spansOf(...all);
        const seconds = 100 + part * (spans.at(-1)!.endSeconds - 100);
        expect(secondsAt(spans, clockAt(spans, seconds)!)).toBeCloseTo(seconds, 6);
      }),
    );
  });

  it('is never earlier for a later clock', () => {
    const segment = fc.record({ seconds: fc.integer({ min: 1, max: 12 }), awayMs: fc.nat(9_000) });
    const segments = fc.array(segment, { minLength: 1, maxLength: 10 });
    const clock = fc.integer({ min: -20_000, max: 200_000 });
    fc.assert(
      fc.property(segments, clock, clock, (all, one, other) => {
        const spans = spansOf(...all);
        const [early, late] = [one, other].toSorted((a, b) => a - b);
        expect(secondsAt(spans, NOW + early!)).toBeLessThanOrEqual(secondsAt(spans, NOW + late!)!);
      }),
    );
  });
});

describe('sound without a hole', () => {
  it('is there from any moment on, where no encoder was away', () => {
    const spans = spansOf(four, four, four);
    expect(wholeFromMs(spans, NOW + 2_000)).toBe(NOW + 2_000);
    expect(wholeFromMs(spans, NOW - 60_000)).toBe(NOW);
    expect(wholeFromMs([], NOW)).toBeNull();
  });

  it('begins behind the last hole', () => {
    const spans = spansOf(four, { seconds: 4, awayMs: 9_000 }, four, { seconds: 4, awayMs: 700 });
    expect(wholeFromMs(spans, NOW)).toBe(NOW + 21_700);
    expect(wholeFromMs(spans, NOW + 24_000)).toBe(NOW + 24_000);
  });

  it('is not broken by how segments are counted', () => {
    const spans = spansOf(four, { seconds: 4, awayMs: 23 }, { seconds: 4, awayMs: 450 });
    expect(wholeFromMs(spans, NOW + 1_000)).toBe(NOW + 1_000);
  });
});
