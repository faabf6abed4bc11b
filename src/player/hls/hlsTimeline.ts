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
  /** Its discontinuity's number. */
  readonly cc: number;
}

/** A playlist whose clock is further off than this tells another time than that of the world. */
const MAX_CLOCK_ERROR_MS = 10 * 60_000;
/** By so much a clock may be set right in passing. A larger step, in sound without a break, is an error before it or behind it. */
const MAX_STEP_MS = 2_000;
/** Without a clock of its own, sound that is counted on from earlier may lag so far behind its arrival. */
const MAX_LAG_MS = 30_000;
/** Less than this between two segments is how they were counted. */
const HOLE_MS = 500;
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

type ClockOf = (segment: PlacedSegment) => number;

/** null: the playlist tells no time that can be that of the world. */
function told(
  spans: readonly Span[],
  segments: readonly PlacedSegment[],
  nowMs: number,
): ClockOf | null {
  const last = segments.at(-1)!;
  const breaks = breaksIn(segments, nowMs);
  const placeMs = (segment: PlacedSegment) => segment.start * 1000 + (breaks.get(segment) ?? 0);
  const edgeMs = placeMs(last) + last.duration * 1000;
  const errorMs = (zeroMs: number) => Math.abs(zeroMs + edgeMs - nowMs);
  const zeros = segments.flatMap((segment) =>
    segment.programDateTime === null ? [] : [segment.programDateTime - placeMs(segment)],
  );
  const newest = zeros.at(-1);
  if (newest === undefined) return null;
  const knownUntil = spans.at(-1)?.endSeconds ?? -Infinity;
  const same = segments.findLast(({ start }) => start < knownUntil - 0.001);
  const before = same && clockAt(spans, same.start)! - placeMs(same);
  // Each of them may be the one that errs: the world's clock tells which.
  const nearest = [...zeros, ...(before === undefined ? [] : [before])].reduce((best, one) =>
    errorMs(one) < errorMs(best) ? one : best,
  );
  const trusted = [newest, before ?? newest, nearest].find(
    (zeroMs) => errorMs(zeroMs) <= errorMs(nearest) + MAX_STEP_MS,
  )!;
  return errorMs(trusted) > MAX_CLOCK_ERROR_MS ? null : (segment) => trusted + placeMs(segment);
}

/** How much was never on air before each segment: only at a discontinuity, and where the world's clock bears it out. */
function breaksIn(
  segments: readonly PlacedSegment[],
  nowMs: number,
): ReadonlyMap<PlacedSegment, number> {
  const last = segments.at(-1)!;
  const edgeMs = (last.start + last.duration) * 1000;
  const breaks = new Map<PlacedSegment, number>();
  let sumMs = 0;
  for (const [index, segment] of segments.entries()) {
    const before = segments[index - 1];
    const zeroMs = zeroOf(segment);
    const zeroBeforeMs = before ? zeroOf(before) : null;
    if (before && before.cc !== segment.cc && zeroMs !== null && zeroBeforeMs !== null) {
      const byMs = zeroMs - zeroBeforeMs;
      const isTrue = Math.abs(zeroMs + edgeMs - nowMs) < Math.abs(zeroBeforeMs + edgeMs - nowMs);
      if (byMs > 0 && byMs < MAX_CLOCK_ERROR_MS && isTrue) sumMs += byMs;
    }
    breaks.set(segment, sumMs);
  }
  return breaks;
}

function zeroOf({ programDateTime, start }: PlacedSegment): number | null {
  return programDateTime === null ? null : programDateTime - start * 1000;
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
