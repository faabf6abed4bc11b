/* Where a new connection joins the recording: by frames in common, else by the clock. */

import type { Frame } from '#audio/frame.ts';
import { framesBefore, overlapFrames } from './splice.ts';

/** What a new connection has brought so far, until it is seen where that belongs. */
interface Arrived {
  readonly frames: readonly Frame[];
  /** Of {@link frames}. */
  readonly hashes: readonly number[];
  /** How much sound they are. */
  readonly seconds: number;
  /** When the first of them was on the air, UTC milliseconds. */
  readonly originMs: number;
  /** More of its burst comes, hardly faster than it plays. */
  readonly isTrickling: boolean;
  /** When its origin can be believed, UTC milliseconds; it may take no longer than it is given patience. */
  readonly settledAtMs: (patienceMs: number) => number;
}

/** Where the recording ends. */
interface RecordedEnd {
  /** Of its newest frames, oldest first. */
  readonly hashes: readonly number[];
  readonly endSeconds: number;
  /** When its newest sound was on the air, UTC milliseconds. */
  readonly endMs: number;
}

/** Where a connection joins the recording, by how many of its frames are left out: more than have come, if those to come are known too. */
export type Placing =
  /** It has frames in common with the recording, or is all that there is. */
  | { readonly is: 'joined'; readonly left: number }
  /** It is of another encoder, and begins where the other has ended. */
  | { readonly is: 'cut'; readonly left: number }
  /** More of it has to come; if nothing does, it is cut to after this time. Infinity: nothing has come at all. */
  | { readonly is: 'open'; readonly waitMs: number };

/** No server sends sound to begin with that is older. */
export const MAX_BURST_MS = 40_000;
/** How long a connection without a common frame is listened to before it is cut to, when nobody says how much is in hand. */
export const PATIENCE_MS = 150;
/** Even with nothing in hand: the first pieces of a burst come one after the other. */
export const MIN_PATIENCE_MS = 120;
/** Less than is kept of what has arrived. */
export const MAX_PATIENCE_MS = 20_000;
/** Of what is in hand, so much is not spent on waiting. */
const RESERVE_MS = 1_000;
/** So much of a burst that trickles in is kept for the cut, where it cannot be waited for until it is at the right place. */
const THIN_SECONDS = 0.5;
/** At a cut so much of the new sound is there twice: by so much the second element begins before the first has ended. */
export const CUT_OVERLAP_SECONDS = 0.08;

/** @param inHandSeconds How much is recorded that has not been heard: what may be spent on finding the right cut. */
export function patienceFor(inHandSeconds: number | undefined): number {
  if (inHandSeconds === undefined) return PATIENCE_MS;
  const spareMs = inHandSeconds * 1_000 - RESERVE_MS;
  return Math.max(Math.min(spareMs, MAX_PATIENCE_MS), MIN_PATIENCE_MS);
}

/** Where it joins, by its frames, else by the clock. */
export function placingOf(
  arrived: Arrived,
  recorded: RecordedEnd,
  patienceMs: number,
  nowMs: number,
): Placing {
  if (recorded.endSeconds === 0) return { is: 'joined', left: 0 };
  const common = overlapFrames(recorded.hashes, arrived.hashes);
  if (common !== null && isPlausible(arrived, common, recorded.endMs, nowMs)) {
    return { is: 'joined', left: common };
  }
  const waitMs = arrived.settledAtMs(patienceMs) - nowMs;
  return waitMs <= 0 || isReached(arrived, recorded.endMs)
    ? cutOf(arrived, recorded.endMs)
    : { is: 'open', waitMs };
}

/** Where it is cut to by the clock alone, as far as that is known by now. */
export function cutOf(arrived: Arrived, endMs: number): Extract<Placing, { is: 'cut' }> {
  const knownSeconds = (endMs - arrived.originMs) / 1_000 - CUT_OVERLAP_SECONDS;
  const atHandSeconds = arrived.isTrickling ? arrived.seconds - THIN_SECONDS : Infinity;
  return { is: 'cut', left: framesBefore(arrived.frames, Math.min(knownSeconds, atHandSeconds)) };
}

/** A jingle or a loop may have been here before: what a server sends first is not as old as that. */
function isPlausible({ frames }: Arrived, left: number, endMs: number, nowMs: number): boolean {
  const toComeSeconds = (left - frames.length) * frames[0]!.durationSeconds;
  const newestMs = endMs - toComeSeconds * 1_000;
  return toComeSeconds <= 0 || nowMs - newestMs < MAX_BURST_MS;
}

/** Whether a burst that trickles in has come to where the recording ends. */
function isReached({ isTrickling, originMs, seconds }: Arrived, endMs: number): boolean {
  return isTrickling && originMs + (seconds - THIN_SECONDS) * 1_000 >= endMs;
}
