/** Decides how long hls.js waits for an answer, and when it asks again. */

import type { LoadPolicy, RetryConfig } from 'hls.js';
import { asksAgain, retryWaitMs, type FailedRequest } from './hlsRecovery.ts';

/** No answer for so long: another try is worth more than waiting on. */
const PLAYLIST_ANSWER_MS = 4_000;
const SEGMENT_ANSWER_MS = 5_000;
const PLAYLIST_LOAD_MS = 8_000;
/** A segment that comes slowly comes; one that has stopped is found out by the sound that is not there. */
const SEGMENT_LOAD_MS = 120_000;

/** How long an answer is waited for, and how it is asked for again; null: not at all. */
export function onePolicy(isSegment: boolean, retry: RetryConfig | null): LoadPolicy {
  return {
    default: {
      maxTimeToFirstByteMs: isSegment ? SEGMENT_ANSWER_MS : PLAYLIST_ANSWER_MS,
      maxLoadTimeMs: isSegment ? SEGMENT_LOAD_MS : PLAYLIST_LOAD_MS,
      timeoutRetry: retry,
      errorRetry: retry,
    },
  };
}

/**
 * Asks again for as long as it makes sense, with growing waits: hls.js by itself gives up after three tries.
 *
 * @param random In [0, 1).
 * @param around What else is known when a request has failed.
 */
export function lastingPolicy(
  isSegment: boolean,
  random: () => number,
  around: () => Pick<FailedRequest, 'hasOther' | 'isPlaylistFresh'>,
): LoadPolicy {
  let waitMs = 0;
  return onePolicy(isSegment, {
    maxNumRetry: Infinity,
    backoff: 'linear',
    maxRetryDelayMs: Infinity,
    // hls.js reads it after it has asked whether to try again.
    get retryDelayMs() {
      return waitMs;
    },
    shouldRetry: (_, failuresBefore, __, response) => {
      waitMs = retryWaitMs(failuresBefore, random());
      return asksAgain({ ...around(), isSegment, failuresBefore, status: response?.code ?? 0 });
    },
  });
}
