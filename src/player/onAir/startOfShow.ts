import type { Broadcast } from '#contract/onAir.ts';
import type { Timeline } from '../recording/timeline.ts';

/** Nearer than this to the start, nobody wants to go there. */
const NEAR_MS = 15_000;

/**
 * The moment at which a show begins in the stream, when one can go there: UTC milliseconds on the timeline's clock.
 *
 * @param delayMs How far the stream's sound runs behind the schedule's clock.
 * @returns null: it is not recorded, still to come, or hardly any way back.
 */
export function startOfShow(
  { start }: Pick<Broadcast, 'start'>,
  delayMs: number,
  { startMs, heardMs, edgeMs }: Timeline,
): number | null {
  const atMs = Date.parse(start) + delayMs;
  const isRecorded = startMs <= atMs && atMs <= edgeMs;
  return isRecorded && Math.abs(heardMs - atMs) >= NEAR_MS ? atMs : null;
}
