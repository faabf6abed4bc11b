import type { OnAir } from '#contract/onAir.ts';

interface Span {
  readonly min: number;
  readonly max: number;
}

/** Marks that stand closer than this share of the span are a hatching, not marks. */
const LEAST_SHARE = 1 / 60;

/**
 * Where shows and songs begin within a span of the stream, in UTC milliseconds on its clock. Of songs that are too many for
 * it none is told.
 *
 * @param delayMs How far the stream's sound runs behind the schedule's clock.
 */
export function beginnings(
  { broadcasts, tracks }: Pick<OnAir, 'broadcasts' | 'tracks'>,
  delayMs: number,
  span: Span,
): readonly number[] {
  const shows = startsWithin(broadcasts, delayMs, span);
  const all = [...new Set([...shows, ...startsWithin(tracks, delayMs, span)])].toSorted(
    (a, b) => a - b,
  );
  const leastMs = (span.max - span.min) * LEAST_SHARE;
  const isCrowded = all.some((at, index) => index > 0 && at - all[index - 1]! < leastMs);
  return isCrowded ? shows : all;
}

function startsWithin(
  of: readonly { readonly start: string }[],
  delayMs: number,
  { min, max }: Span,
): readonly number[] {
  return of.map(({ start }) => Date.parse(start) + delayMs).filter((at) => min < at && at < max);
}
