/** Holds when each stretch of a stream was on the air, and reads that both ways. */

/** A segment's place in the element's time, and on the clock of the world. */
export interface Span {
  readonly startSeconds: number;
  readonly endSeconds: number;
  /** UTC milliseconds of its start. */
  readonly clockMs: number;
}

/** Less than this between two segments is how they were counted. */
const HOLE_MS = 500;

/** UTC milliseconds; null: nothing is known yet. */
export function clockAt(spans: readonly Span[], seconds: number): number | null {
  const span = spans.findLast(({ startSeconds }) => startSeconds <= seconds) ?? spans[0];
  return span ? span.clockMs + (seconds - span.startSeconds) * 1000 : null;
}

/** The element's time of a moment of the clock, or of the next moment that there is; null: nothing is known yet. */
export function secondsAt(spans: readonly Span[], clockMs: number): number | null {
  const holding = spans.find((span) => clockMs < span.clockMs + lengthMs(span));
  const span = holding ?? spans.at(-1);
  if (!span) return null;
  const isBetween = clockMs < span.clockMs && span !== spans[0];
  return isBetween ? span.startSeconds : span.startSeconds + (clockMs - span.clockMs) / 1000;
}

/**
 * From which moment on nothing is missing: the given one, or the first after the last hole; null: nothing is known yet.
 * A stream whose encoder was away has such a hole, over which its own time goes on as if there were none.
 */
export function wholeFromMs(spans: readonly Span[], clockMs: number): number | null {
  const last = spans.findLastIndex((span, index) => {
    const before = spans[index - 1];
    return before && span.clockMs - (before.clockMs + lengthMs(before)) > HOLE_MS;
  });
  const first = spans[Math.max(0, last)];
  return first ? Math.max(clockMs, first.clockMs) : null;
}

export function lengthMs({ startSeconds, endSeconds }: Span): number {
  return (endSeconds - startSeconds) * 1000;
}
