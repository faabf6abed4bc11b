/** Decides which holes in the sound are waited out, and which are passed over. */

import { rangeAt, startAfter } from '../decks/bufferedRanges.ts';
import type { HlsPlaylist } from './hlsPlaylist.ts';

/** So much beyond an edge an element is surely on its far side. */
export const NUDGE_SECONDS = 0.05;
/** A hole so small is in the segments themselves: nothing will ever fill it. */
export const SMALL_HOLE_SECONDS = 0.5;

/** Where the sound in hand ends, and where it begins again; in the element's time. */
export interface Hole {
  readonly from: number;
  readonly to: number;
}

/** How much sound an element has ahead of its playhead without a hole. */
export function inHandSeconds(buffered: TimeRanges, playhead: number): number {
  return (rangeAt(buffered, playhead)?.end ?? playhead) - playhead;
}

/** The hole that the playhead stands before; null: it has sound, or there is none behind it either. */
export function holeAt(buffered: TimeRanges, playhead: number): Hole | null {
  if (inHandSeconds(buffered, playhead) >= NUDGE_SECONDS) return null;
  const to = startAfter(buffered, playhead);
  return to === null ? null : { from: playhead, to };
}

/** Whether a hole stays one: it is too small for a segment, or its segment is lost or gone. What may still come is waited for. */
export function isLost({ from, to }: Hole, playlist: HlsPlaylist | null): boolean {
  return to - from < SMALL_HOLE_SECONDS || !isToCome(playlist, from + NUDGE_SECONDS);
}

/** Where the sound behind a hole is surely heard. */
export function pastHole({ to }: Hole): number {
  return to + NUDGE_SECONDS;
}

/** Whether the playlist has a segment for a moment, and that has not been given up. */
function isToCome(playlist: HlsPlaylist | null, seconds: number): boolean {
  const segment = playlist?.fragments.find(({ start, end }) => start <= seconds && seconds < end);
  return segment !== undefined && !segment.gap;
}
