import type { LevelDetails } from 'hls.js';

/** The oldest moment that can still be fetched: the first segment may be gone when it is asked for. */
export function reachable({ fragments, fragmentStart }: LevelDetails): number {
  return (fragments.length > 3 ? fragments[1]?.start : undefined) ?? fragmentStart;
}

/** Where the segment of a moment starts; what is in no playlist starts by itself. */
export function segmentStartAt(details: LevelDetails | null, seconds: number): number {
  return details?.fragments.findLast(({ start }) => start <= seconds)?.start ?? seconds;
}

/** Whether the playlist has a segment for a moment, and that has not been given up. */
export function isToCome(details: LevelDetails | null, seconds: number): boolean {
  const segment = details?.fragments.find(({ start, end }) => start <= seconds && seconds < end);
  return segment !== undefined && !segment.gap;
}
