import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clockAt,
  secondsAt,
  wholeFromMs,
  withPlaylist,
  type PlacedSegment,
} from '#player/decks/hlsTimeline.ts';

const NOW = Date.UTC(2026, 10, 23, 12, 0, 0);

/** A playlist of 4 s segments that ends now. */
const playlist = (
  startSeconds: number,
  count: number,
  clockMs: ((index: number) => number | null) | null = (i) => NOW - (count - i) * 4_000,
): readonly PlacedSegment[] =>
  Array.from({ length: count }, (_, index) => ({
    start: startSeconds + index * 4,
    duration: 4,
    programDateTime: clockMs?.(index) ?? null,
  }));

describe('the clock of an HLS stream', () => {
  it('is what the playlist says', () => {
    const spans = withPlaylist([], playlist(100, 3), NOW);
    expect(clockAt(spans, 100)).toBe(NOW - 12_000);
    expect(clockAt(spans, 111)).toBe(NOW - 1_000);
    expect(secondsAt(spans, NOW - 6_000)).toBe(106);
  });

  it('is the time of arrival where the playlist says nothing, and does not shake with it', () => {
    const first = withPlaylist([], playlist(0, 3, null), NOW);
    expect(clockAt(first, 12)).toBe(NOW);
    const later = withPlaylist(first, playlist(4, 3, null), NOW + 4_700);
    expect(clockAt(later, 16)).toBe(NOW + 4_000);
  });

  it('is not believed when it is hours off', () => {
    const spans = withPlaylist(
      [],
      playlist(0, 3, () => NOW - 5 * 3_600_000),
      NOW,
    );
    expect(clockAt(spans, 12)).toBe(NOW);
  });

  it('is set by arrival again after a long break', () => {
    const first = withPlaylist([], playlist(0, 3, null), NOW);
    const later = withPlaylist(first, playlist(12, 1, null), NOW + 120_000);
    expect(clockAt(later, 8)).toBe(NOW - 4_000);
    expect(clockAt(later, 16)).toBe(NOW + 120_000);
  });

  it('remembers what has left the playlist', () => {
    const first = withPlaylist([], playlist(0, 3), NOW);
    const later = withPlaylist(
      first,
      playlist(8, 3, (i) => NOW - 4_000 + i * 4_000),
      NOW + 8_000,
    );
    expect(clockAt(later, 0)).toBe(NOW - 12_000);
  });

  it('has a next moment for one that was never on air', () => {
    const spans = withPlaylist(
      [],
      playlist(0, 4, (i) => NOW - 60_000 + i * 4_000 + (i > 1 ? 30_000 : 0)),
      NOW,
    );
    expect(secondsAt(spans, NOW - 40_000)).toBe(8);
  });

  it('leads back to the moment it was asked for', () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(
        lengths,
        fc.nat(10_000),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (all, at, part) => {
          let start = at;
          const segments = all.map((duration) => {
            const one = { start, duration, programDateTime: NOW - 200_000 + (start - at) * 1000 };
            start += duration;
            return one;
          });
          const spans = withPlaylist([], segments, NOW);
          const seconds = at + part * (start - at);
          expect(secondsAt(spans, clockAt(spans, seconds)!)).toBeCloseTo(seconds, 6);
        },
      ),
    );
  });
});

describe('sound without a hole', () => {
  it('is there from any moment on, where no encoder was away', () => {
    const spans = withPlaylist([], playlist(0, 6), NOW);
    expect(wholeFromMs(spans, NOW - 10_000)).toBe(NOW - 10_000);
    expect(wholeFromMs(spans, NOW - 60_000)).toBe(NOW - 24_000);
    expect(wholeFromMs([], NOW)).toBeNull();
  });

  it('begins behind the last hole', () => {
    const away = (index: number) => NOW - (6 - index) * 4_000 - (index < 4 ? 9_000 : 0);
    const spans = withPlaylist([], playlist(0, 6, away), NOW);
    expect(wholeFromMs(spans, NOW - 20_000)).toBe(NOW - 8_000);
    expect(wholeFromMs(spans, NOW - 5_000)).toBe(NOW - 5_000);
  });

  it('is not broken by how segments are counted', () => {
    const shaken = (index: number) => NOW - (6 - index) * 4_000 + (index % 2) * 23;
    const spans = withPlaylist([], playlist(0, 6, shaken), NOW);
    expect(wholeFromMs(spans, NOW - 20_000)).toBe(NOW - 20_000);
  });
});
