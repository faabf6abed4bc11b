import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withPlaylist } from '#player/hls/hlsTimeline.ts';
import type { PlacedSegment } from '#player/hls/playlistClock.ts';
import { clockAt, secondsAt } from '#player/hls/spans.ts';

const NOW = Date.UTC(2026, 10, 23, 12, 0, 0);

/** A playlist of 4 s segments that ends now. */
const playlist = (
  startSeconds: number,
  count: number,
  clockMs: ((index: number) => number | null) | null = (i) => NOW - (count - i) * 4_000,
  cc: (index: number) => number = () => 0,
): readonly PlacedSegment[] =>
  Array.from({ length: count }, (_, index) => ({
    start: startSeconds + index * 4,
    duration: 4,
    programDateTime: clockMs?.(index) ?? null,
    cc: cc(index),
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

  it('stays as it is known when all of a playlist errs by minutes', () => {
    const first = withPlaylist([], playlist(0, 3), NOW);
    const later = withPlaylist(
      first,
      playlist(4, 3, (i) => NOW - 308_000 + i * 4_000),
      NOW + 4_000,
    );
    expect(clockAt(later, 0)).toBe(NOW - 12_000);
    expect(clockAt(later, 16)).toBe(NOW + 4_000);
  });

  it('is set right as a whole', () => {
    const first = withPlaylist(
      [],
      playlist(0, 3, (i) => NOW - 312_000 + i * 4_000),
      NOW,
    );
    expect(clockAt(first, 12)).toBe(NOW - 300_000);
    const later = withPlaylist(
      first,
      playlist(4, 3, (i) => NOW - 8_000 + i * 4_000),
      NOW + 4_000,
    );
    expect(clockAt(later, 0)).toBe(NOW - 12_000);
    expect(clockAt(later, 16)).toBe(NOW + 4_000);
  });

  it('never runs backwards, whatever a playlist says', () => {
    const reading = fc.record({
      skip: fc.nat(4),
      errors: fc.array(fc.integer({ min: -900, max: 900 }), { minLength: 5, maxLength: 5 }),
      breaks: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
      isTold: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(reading, { minLength: 1, maxLength: 6 }), (readings) => {
        let spans = withPlaylist([], [], NOW);
        let start = 0;
        for (const { skip, errors, breaks, isTold } of readings) {
          start += skip * 4;
          const nowMs = NOW + start * 1000;
          const clockMs = (i: number) => nowMs - (5 - i) * 4_000 + errors[i]! * 1000;
          const cc = (i: number) => breaks.slice(0, i + 1).filter(Boolean).length;
          spans = withPlaylist(spans, playlist(start, 5, isTold ? clockMs : null, cc), nowMs);
          for (const [index, span] of spans.entries()) {
            const before = spans[index - 1];
            const end = before && before.clockMs + (before.endSeconds - before.startSeconds) * 1000;
            expect(span.clockMs).toBeGreaterThanOrEqual((end ?? -Infinity) - 1);
          }
        }
      }),
    );
  });
});
