import type { Timeline } from '../../recording/timeline.ts';

/** How much there is to go back in, in seconds; stopping lets it go. */
export function keptSeconds(timeline: Timeline | null): number {
  return timeline ? (timeline.edgeMs - timeline.startMs) / 1_000 : 0;
}
