import type { HlsPlaylist, HlsSegment } from '#player/hls/hlsPlaylist.ts';

/** When the playlists of the tests have just been read. */
export const NOW = Date.UTC(2026, 10, 23, 12, 0, 0);
export const SEGMENT_SECONDS = 4;

interface Given {
  /** Where it begins in the element's time. */
  readonly from?: number;
  readonly segments?: number;
  /** UTC milliseconds of its end; null: it tells no time. */
  readonly endsMs?: number | null;
  readonly ageSeconds?: number;
  /** Its segments that were given up, by their number in it. */
  readonly gaps?: readonly number[];
}

/** A live playlist of six segments of four seconds, from second 100 on, unless told otherwise. */
export function aPlaylist(given: Given = {}): HlsPlaylist {
  const { from = 100, segments = 6, endsMs = NOW, ageSeconds = 0, gaps = [] } = given;
  const fragments = Array.from({ length: segments }, (_, index): HlsSegment => {
    const start = from + index * SEGMENT_SECONDS;
    const beforeEndMs = (segments - index) * SEGMENT_SECONDS * 1_000;
    return {
      start,
      end: start + SEGMENT_SECONDS,
      duration: SEGMENT_SECONDS,
      programDateTime: endsMs === null ? null : endsMs - beforeEndMs,
      cc: 0,
      gap: gaps.includes(index),
    };
  });
  return {
    fragments,
    fragmentStart: from,
    edge: from + segments * SEGMENT_SECONDS,
    age: ageSeconds,
    targetduration: SEGMENT_SECONDS,
  };
}
