/** Decides what is believed of the clock of a stream, playlist by playlist. */

import { counted, told, type PlacedSegment } from './playlistClock.ts';
import { clockAt, lengthMs, type Span } from './spans.ts';

/** More than an element holds for a step back. */
const KEPT_SECONDS = 60 * 60;

/**
 * What is known of the clock after a playlist has come. The playlist's own word counts; without it, the newest
 * segment ended when the playlist came, and all others follow on from what was known. It never runs backwards, and
 * only a discontinuity may make it leap.
 *
 * @param spans In order, as the last call gave them.
 * @param segments In order.
 */
export function withPlaylist(
  spans: readonly Span[],
  segments: readonly PlacedSegment[],
  nowMs: number,
): readonly Span[] {
  const first = segments[0];
  const last = segments.at(-1);
  if (!first || !last) return spans;
  const edgeSeconds = last.start + last.duration;
  const clockOf = told(spans, segments, nowMs) ?? counted(spans, edgeSeconds, nowMs);
  const fresh = segments.map((segment): Span => ({
    startSeconds: segment.start,
    endSeconds: segment.start + segment.duration,
    clockMs: clockOf(segment),
  }));
  const known = spans.filter(
    (span) =>
      span.startSeconds < first.start - 0.001 && span.endSeconds > edgeSeconds - KEPT_SECONDS,
  );
  return [...correctedFor(fresh[0]!, spans, known), ...fresh];
}

/** What came before goes with the clock where that was set right, and stays before what follows. */
function correctedFor(
  first: Span,
  spans: readonly Span[],
  known: readonly Span[],
): readonly Span[] {
  const last = known.at(-1);
  if (!last) return known;
  const isKnown = first.startSeconds < spans.at(-1)!.endSeconds - 0.001;
  const leapMs = first.clockMs - clockAt(spans, first.startSeconds)!;
  const overlapMs = Math.min(0, first.clockMs - (last.clockMs + lengthMs(last)));
  const byMs = isKnown ? leapMs : overlapMs;
  return known.map((span) => ({ ...span, clockMs: span.clockMs + byMs }));
}
