import { backOffMs, type BackOff } from '../line/backOff.ts';

const RETRY_BACK_OFF: BackOff = { leastMs: 200, firstCapMs: 1_000, lastCapMs: 30_000 };

/**
 * How long to wait before the next try, milliseconds.
 *
 * @param tries So far in a row.
 * @param random In [0, 1).
 */
export function retryWaitMs(tries: number, random: number): number {
  return backOffMs(RETRY_BACK_OFF, tries, random);
}

/** A request that failed. */
export interface FailedRequest {
  readonly isSegment: boolean;
  /** HTTP's; 0: no answer that a script may read. */
  readonly status: number;
  /** In a row, this one not counted. */
  readonly failuresBefore: number;
  /** Another rendition of the stream has not failed yet. */
  readonly hasOther: boolean;
  /** The playlist has been read since shortly before: it is not the whole server that is away. */
  readonly isPlaylistFresh: boolean;
}

const LOST_AFTER_TRIES = 4;

/** Whether to ask for the same again; else another rendition is taken, or the segment is left out. */
export function asksAgain(failed: FailedRequest): boolean {
  if (failed.hasOther) return failed.failuresBefore < 1;
  if (!failed.isSegment || !failed.isPlaylistFresh) return true;
  const isGone = failed.status >= 400 && failed.status < 500;
  return failed.failuresBefore < (isGone ? 1 : LOST_AFTER_TRIES);
}

/** What has gone wrong with a stream that has not sounded yet. */
export interface FirstFailure {
  readonly isFatal: boolean;
  readonly isSegment: boolean;
  readonly failures: number;
  /** How many renditions the stream has, as far as is known. */
  readonly renditions: number;
}

/** Whether to give it up, so that another stream is tried. */
export function isHopeless({ isFatal, isSegment, failures, renditions }: FirstFailure): boolean {
  return isFatal || failures >= renditions + (isSegment ? 2 : 0);
}

const MENDS_WITHIN_MS = 30_000;

/**
 * What to do about an element that cannot play on: new buffers, then all anew, and in the end nothing.
 *
 * @param mendedAtMs When it was last mended, in order.
 */
export function mending(
  mendedAtMs: readonly number[],
  nowMs: number,
): 'buffers' | 'all' | 'give-up' {
  const recent = mendedAtMs.filter((at) => nowMs - at < MENDS_WITHIN_MS).length;
  if (recent >= 3) return 'give-up';
  return recent === 2 ? 'all' : 'buffers';
}

/** How the element is supplied. */
export interface Supply {
  /** Sound ahead of the playhead without a hole. */
  readonly inHandSeconds: number;
  /** Since anything of it came. */
  readonly sinceNewsMs: number;
  readonly targetSeconds: number;
  /** The last request failed. */
  readonly isTroubled: boolean;
  /** It has had enough in hand since it began here. */
  readonly wasSupplied: boolean;
}

/** Another stream can be there within this time. */
const MARGIN_SECONDS = 6;
const MARGIN_TARGETS = 1.5;
const EMPTY_SECONDS = 1;
const SLOW_START_MS = 4_000;

export function marginSeconds(targetSeconds: number): number {
  return Math.min(MARGIN_SECONDS, MARGIN_TARGETS * targetSeconds);
}

/** Whether what comes no longer keeps up with what is played. */
export function isRunningDry(supply: Supply): boolean {
  const { inHandSeconds, sinceNewsMs, targetSeconds, isTroubled, wasSupplied } = supply;
  if (!wasSupplied) return inHandSeconds < EMPTY_SECONDS && sinceNewsMs > SLOW_START_MS;
  if (inHandSeconds < EMPTY_SECONDS) return true;
  const isLate = sinceNewsMs > MARGIN_TARGETS * targetSeconds * 1000;
  return inHandSeconds < marginSeconds(targetSeconds) && (isTroubled || isLate);
}

/** What hangs: nothing has come for a while, and nothing has failed since. */
export interface Hanging {
  /** How far the playlist goes beyond what is heard. */
  readonly missingSeconds: number;
  readonly targetSeconds: number;
  /** The last request failed. */
  readonly isTroubled: boolean;
  /** It has been asked for again before. */
  readonly wasAskedAgain: boolean;
}

const MISSING_TARGETS = 2;

export type HangingCure = 'ask-again' | 'mend';

/** Where there is more and it does not come, the element is to blame; where there is nothing more, it is waited for. */
export function hangingCure(hanging: Hanging): HangingCure {
  const { missingSeconds, targetSeconds, isTroubled, wasAskedAgain } = hanging;
  const hasMore = missingSeconds > MISSING_TARGETS * targetSeconds;
  return hasMore && wasAskedAgain && !isTroubled ? 'mend' : 'ask-again';
}

/** Another stream that shares a narrow line with this one needs so long until it can be heard. */
const RELIEF_SECONDS = 15;

/** Two streams cannot be had at once where one is had no faster than this. */
const STRAINED_BELOW_SHARE = 2;

/** How a stream fares by the share of what is played that comes, while it comes; null: nothing is known against it. */
export function hardship(share: number | null, inHandSeconds: number): 'slow' | 'strained' | null {
  if (share === null || share >= STRAINED_BELOW_SHARE) return null;
  return inHandSeconds < RELIEF_SECONDS * (1 - share) ? 'slow' : 'strained';
}
