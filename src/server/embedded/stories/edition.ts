import * as v from 'valibot';

const DAY_MS = 86_400_000;

/** A moment told from the day of the edition: `daysAgo` days before it, at `time` (UTC). */
export const When = v.object({
  daysAgo: v.pipe(v.number(), v.integer(), v.minValue(0)),
  time: v.pipe(v.string(), v.isoTime()),
});
export type When = v.InferOutput<typeof When>;

/**
 * The day that the newsroom's front page is of, as its first moment (UTC). A day's edition is out when the last of its
 * moments has passed; until then yesterday's stands. So no story is ever of the future, and none moves within a day.
 */
export function editionDayMs(nowMs: number, moments: readonly When[]): number {
  const lastMs = Math.max(0, ...moments.map((when) => instantMs(when, 0)));
  return Math.floor((nowMs - lastMs) / DAY_MS) * DAY_MS;
}

/** A moment of the edition of the day that begins at `dayMs`. */
export function instantIn(when: When, dayMs: number): string {
  return new Date(instantMs(when, dayMs)).toISOString();
}

function instantMs({ daysAgo, time }: When, dayMs: number): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return dayMs - daysAgo * DAY_MS + (hours * 60 + minutes) * 60_000;
}
