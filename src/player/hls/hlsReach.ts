/** Decides how far back in a stream can be gone, and where in it live is. */

import { rangeAt } from '../decks/bufferedRanges.ts';
import { NUDGE_SECONDS, SMALL_HOLE_SECONDS, inHandSeconds } from './hlsHoles.ts';
import type { HlsPlaylist } from './hlsPlaylist.ts';

/** The oldest moment that can still be fetched: the first segment may be gone when it is asked for. */
export function reachable({ fragments, fragmentStart }: HlsPlaylist): number {
  return (fragments.length > 3 ? fragments[1]?.start : undefined) ?? fragmentStart;
}

/** The oldest moment that can be gone back to: the playlist has it, or it is still in hand. */
export function oldestSeconds(
  { fragmentStart }: HlsPlaylist,
  buffered: TimeRanges,
  playhead: number,
): number {
  return Math.min(fragmentStart, rangeAt(buffered, playhead)?.start ?? fragmentStart);
}

/** Where an element goes that is to be at a moment: there if that is in hand, else no further back than can be fetched. */
export function withinReach(
  playlist: HlsPlaylist | null,
  buffered: TimeRanges,
  seconds: number,
): number {
  if (!playlist || rangeAt(buffered, seconds)) return seconds;
  return Math.max(seconds, reachable(playlist));
}

/** Where an element goes that is to be live. A segment is played from its start: else all before that moment would have to come first. */
export function livePlace(
  playlist: HlsPlaylist | null,
  buffered: TimeRanges,
  liveSeconds: number,
): number {
  if (rangeAt(buffered, liveSeconds)) return liveSeconds;
  const segment = playlist?.fragments.findLast(({ start }) => start <= liveSeconds);
  return (segment?.start ?? liveSeconds) + NUDGE_SECONDS;
}

/** Whether what is to be heard next has left the playlist, and is not in hand. */
export function isGone(playlist: HlsPlaylist, buffered: TimeRanges, playhead: number): boolean {
  return (
    playhead < playlist.fragmentStart && inHandSeconds(buffered, playhead) < SMALL_HOLE_SECONDS
  );
}
