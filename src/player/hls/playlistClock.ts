/** Decides what a playlist tells of the time of its segments. */

import { clockAt, type Span } from './spans.ts';

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

/** UTC milliseconds of a segment's start. */
export type ClockOf = (segment: PlacedSegment) => number;

/** By the playlist's own word; null: it tells no time that can be that of the world. */
export function told(
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

/** Without a clock of its own: the newest segment ended as it came, and what is known already is counted on from. */
export function counted(spans: readonly Span[], edgeSeconds: number, nowMs: number): ClockOf {
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
