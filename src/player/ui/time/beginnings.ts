import type { OnAir } from '#contract/onAir.ts';

/**
 * Where shows and songs begin within a span of the stream, in UTC milliseconds on its clock.
 *
 * @param delayMs How far the stream's sound runs behind the schedule's clock.
 */
export function beginnings(
  { broadcasts, tracks }: Pick<OnAir, 'broadcasts' | 'tracks'>,
  delayMs: number,
  { min, max }: { readonly min: number; readonly max: number },
): readonly number[] {
  const starts = [...broadcasts, ...tracks].map(({ start }) => Date.parse(start) + delayMs);
  return [...new Set(starts)].filter((at) => min < at && at < max).toSorted((a, b) => a - b);
}
