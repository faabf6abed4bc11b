/** Decides what is done about requests that fail, and about elements that break. */

import { backOffMs, type BackOff } from '../../line/backOff.ts';

/** What is asked for again is heard still, or was a moment ago: the first waits are short. */
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

/** A segment that a server fails to give so often, while it gives the playlist, is left out. */
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

/** What hls.js says of an error, and what has become of the stream so far. */
export interface StreamError extends FirstFailure {
  /** Of a request, not of what came or of the element. */
  readonly isOfNetwork: boolean;
  readonly hasSounded: boolean;
}

/**
 * What an error asks for: to give the stream up, to ask again later, to mend the element; null: nothing, since hls.js goes on
 * by itself.
 */
export function errorAsks(error: StreamError): 'give-up' | 'retry' | 'mend' | null {
  if (!error.isOfNetwork && !error.isFatal) return null;
  if (!error.hasSounded) return isHopeless(error) ? 'give-up' : null;
  if (!error.isFatal) return null;
  return error.isOfNetwork ? 'retry' : 'mend';
}

/** What breaks again within this time was not mended. */
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
