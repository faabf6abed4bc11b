import type { PlacedSegment } from './playlistClock.ts';

/** A live playlist as hls.js keeps it, in the element's time. Its `LevelDetails` are one. */
export interface HlsPlaylist {
  /** Oldest first. */
  readonly fragments: readonly HlsSegment[];
  /** Where the first of them starts. */
  readonly fragmentStart: number;
  /** Where the last of them ends. */
  readonly edge: number;
  /** How long it has not grown, seconds. */
  readonly age: number;
  /** EXT-X-TARGETDURATION: no segment is longer, seconds. */
  readonly targetduration: number;
}

export interface HlsSegment extends PlacedSegment {
  readonly end: number;
  /** It has been given up, or its server says that it is missing. */
  readonly gap?: boolean;
}
