/** Decides from when on a stream can follow another. */

import { rangeAt } from '../decks/bufferedRanges.ts';
import type { HlsMoments } from './hlsMoments.ts';

/** How far an element and its stream have come, in the element's time. */
interface Come {
  readonly buffered: TimeRanges;
  readonly currentTime: number;
  /** How far the playlist goes; null: none has come. */
  readonly edgeSeconds: number | null;
}

/**
 * From when on, at a moment of the clock or after it, an element has sound without a hole.
 *
 * @returns UTC milliseconds; Infinity: the stream has not come so far; null: it cannot be told.
 */
export function soundFromMs(
  clockMs: number,
  moments: Pick<HlsMoments, 'clockAt' | 'secondsAt' | 'wholeFromMs'>,
  { buffered, currentTime, edgeSeconds }: Come,
): number | null {
  const wholeMs = moments.wholeFromMs(clockMs);
  const seconds = wholeMs === null ? null : moments.secondsAt(wholeMs);
  if (wholeMs === null || seconds === null) return null;
  if (rangeAt(buffered, seconds)) return wholeMs;
  // It was told to begin later: to fetch what is before that would take too long.
  const ownMs = moments.clockAt(currentTime) ?? wholeMs;
  if (ownMs > wholeMs) return ownMs;
  return seconds < (edgeSeconds ?? 0) ? wholeMs : Infinity;
}
