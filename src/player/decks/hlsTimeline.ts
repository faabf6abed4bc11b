/** A segment's place in the element's time, and on the clock of the world. */
export interface Span {
  readonly startSeconds: number;
  readonly endSeconds: number;
  /** UTC milliseconds of its start. */
  readonly clockMs: number;
}

/** A segment as a playlist has it; no clock: it bears no EXT-X-PROGRAM-DATE-TIME. */
export interface PlacedSegment {
  readonly start: number;
  readonly duration: number;
  readonly programDateTime: number | null;
}

/** A playlist whose clock is further off than this tells another time than that of the world. */
const MAX_CLOCK_ERROR_MS = 10 * 60_000;
/** Without a clock of its own, sound that is counted on from earlier may lag so far behind its arrival. */
const MAX_LAG_MS = 30_000;
/** Less than this between two segments is how they were counted. */
const HOLE_MS = 500;
const KEPT_SECONDS = 60 * 60;

/**
 * What is known of the clock after a playlist has come. The playlist's own word counts; without it, the newest
 * segment ended when the playlist came, and all others follow on from what was known.
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
  const clockOf = trusted(segments, nowMs) ?? counted(spans, edgeSeconds, nowMs);
  const fresh = segments.map((segment): Span => ({
    startSeconds: segment.start,
    endSeconds: segment.start + segment.duration,
    clockMs: clockOf(segment),
  }));
  const known = spans.filter(
    (span) =>
      span.startSeconds < first.start - 0.001 && span.endSeconds > edgeSeconds - KEPT_SECONDS,
  );
  return [...known, ...fresh];
}

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

function lengthMs({ startSeconds, endSeconds }: Span): number {
  return (endSeconds - startSeconds) * 1000;
}

type ClockOf = (segment: PlacedSegment) => number;

function trusted(segments: readonly PlacedSegment[], nowMs: number): ClockOf | null {
  const last = segments.at(-1)!;
  if (last.programDateTime === null) return null;
  const edgeMs = last.programDateTime + last.duration * 1000;
  if (Math.abs(edgeMs - nowMs) > MAX_CLOCK_ERROR_MS) return null;
  const lastMs = last.programDateTime;
  return ({ programDateTime, start }) => programDateTime ?? lastMs - (last.start - start) * 1000;
}

function counted(spans: readonly Span[], edgeSeconds: number, nowMs: number): ClockOf {
  const byArrival: ClockOf = ({ start }) => nowMs - (edgeSeconds - start) * 1000;
  const knownUntil = spans.at(-1)?.endSeconds ?? -Infinity;
  const onEdgeMs = clockAt(spans, edgeSeconds);
  if (onEdgeMs === null) return byArrival;
  const isLate = onEdgeMs < nowMs - MAX_LAG_MS;
  return (segment) => {
    const isNew = segment.start >= knownUntil - 0.001;
    return isLate && isNew ? byArrival(segment) : clockAt(spans, segment.start)!;
  };
}
