/** Reads off a segment how its loading fares. */

import type { Loading } from './segmentPace.ts';

/** A segment as hls.js loads it: its `Fragment` is one. */
export interface LoadedSegment {
  readonly url: string;
  /** Of the playlist that names it. */
  readonly baseurl: string;
  readonly sn: number | 'initSegment';
  /** Seconds. */
  readonly duration: number;
  /** Of its rendition: 0 is the leanest. */
  readonly level: number;
  readonly stats: {
    readonly aborted: boolean;
    /** Bytes that have come. */
    readonly loaded: number;
    /** Bytes in all; 0: the server does not say. */
    readonly total: number;
    /** Milliseconds of `performance.now()`; 0: not yet. */
    readonly loading: { readonly start: number; readonly end: number };
  };
}

/**
 * What is on the way of a segment; null: nothing is.
 *
 * @param knownRates Bytes that make a second of sound, by playlist.
 */
export function loadingOf(
  { stats, sn, duration, url, baseurl, level }: LoadedSegment,
  knownRates: ReadonlyMap<string, number>,
): Loading | null {
  if (sn === 'initSegment' || stats.aborted || stats.loading.end > 0) return null;
  return {
    name: url,
    rendition: level,
    askedAtMs: stats.loading.start,
    loadedBytes: stats.loaded,
    bytesPerSecond: stats.total ? stats.total / duration : (knownRates.get(baseurl) ?? null),
  };
}

/** How many bytes a second of a segment was; null: not all of it came. */
export function rateOf({ stats, duration }: LoadedSegment): number | null {
  return stats.aborted || stats.loading.end === 0 ? null : stats.loaded / duration;
}
