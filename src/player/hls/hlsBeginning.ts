/** Decides where in a stream an element begins. */

import { rangeAt } from '../decks/bufferedRanges.ts';
import type { HlsStart } from '../decks/deck.ts';
import type { Timeline } from '../recording/timeline.ts';
import type { HlsPlaylist } from './hlsPlaylist.ts';
import { reachable } from './hlsReach.ts';

/** Where a deck is to begin. */
export type Beginning =
  | { readonly at: 'live' }
  | { readonly at: 'clock'; readonly clockMs: number; readonly untilMs: number | null }
  | { readonly at: 'behind'; readonly seconds: number }
  /** In the element's time. */
  | { readonly at: 'moment'; readonly seconds: number };

export const LIVE: Beginning = { at: 'live' };

export function beginningOf({ clockMs, untilMs, reserveSeconds }: HlsStart): Beginning {
  if (clockMs !== null) return { at: 'clock', clockMs, untilMs };
  return reserveSeconds > 0 ? { at: 'behind', seconds: reserveSeconds } : LIVE;
}

/**
 * Where in a playlist a deck is to begin, in the element's time; null: at live.
 *
 * @param liveSeconds null: nobody knows yet.
 * @param secondsAt The element's time at a moment of the clock.
 */
export function placeOf(
  beginning: Extract<Beginning, { at: 'clock' | 'behind' }>,
  playlist: HlsPlaylist,
  liveSeconds: number | null,
  secondsAt: (clockMs: number) => number | null,
): number | null {
  const live = liveSeconds ?? playlist.fragmentStart;
  const isBehind = beginning.at === 'behind';
  return beginsAt({
    wanted: isBehind ? playlist.edge - beginning.seconds : (secondsAt(beginning.clockMs) ?? live),
    until: isBehind || beginning.untilMs === null ? null : secondsAt(beginning.untilMs),
    live,
    oldest: reachable(playlist),
    targetSeconds: playlist.targetduration,
    segments: playlist.fragments,
  });
}

/** Where an element begins to sound; null: what it is to begin with has not come. hls.js would wait for the whole first segment. */
export function soundsFrom(beginning: Beginning, buffered: TimeRanges): number | null {
  if (buffered.length === 0) return null;
  const first = buffered.start(0);
  const at = beginning.at === 'moment' ? Math.max(first, beginning.seconds) : first;
  return rangeAt(buffered, at) ? at : null;
}

/**
 * Where an element that was mended goes on. New buffers keep its time; where all is new, only the clock of the world tells
 * the place.
 *
 * @param heard Where it was heard last; no timeline: nobody knows when that was.
 */
export function afterMending(
  how: 'buffers' | 'all',
  heard: { readonly seconds: number; readonly timeline: Timeline | null },
): Beginning {
  const { seconds, timeline } = heard;
  if (how === 'buffers') return { at: 'moment', seconds };
  if (!timeline || timeline.isLive) return LIVE;
  return { at: 'clock', clockMs: timeline.heardMs, untilMs: null };
}

/** Where a deck can begin; all in the element's time. */
interface Choice {
  /** What is heard now on another deck. */
  readonly wanted: number;
  /** How far the other deck has sound, where there is no haste; null: what is wanted is wanted at once. */
  readonly until: number | null;
  readonly live: number;
  /** The oldest that can be had. */
  readonly oldest: number;
  readonly targetSeconds: number;
  readonly segments: readonly { readonly start: number }[];
}

/** So long both have sound: for the hand-over itself. */
const OVERLAP_SECONDS = 0.75;

/**
 * Where a stream begins that is to go on from another one; null: at live. On a line that brings too little it begins
 * with the last segment that still meets what is in hand: the more it leaves to the other, the more it has when it is needed.
 */
export function beginsAt({ wanted, until, live, oldest, targetSeconds, segments }: Choice) {
  const meeting =
    until === null
      ? undefined
      : segments.findLast(({ start }) => start <= until - OVERLAP_SECONDS && start > wanted);
  if (meeting) return meeting.start;
  if (wanted > live - targetSeconds / 2) return null;
  return Math.max(wanted, oldest);
}
