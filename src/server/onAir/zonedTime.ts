const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * When a clock on the wall of a place shows a time.
 *
 * @param date A day on the place's calendar, 'YYYY-MM-DD'.
 * @param minutes Since that day's midnight as the clock counts them: 360 is six in the morning on every day of the year.
 * @param timeZone IANA: 'America/Chicago'.
 * @returns UTC milliseconds. A time that the clock shows twice is the first of the two; one that it leaves out (02:30 in
 *   spring) is as long after the change as it would have been.
 */
export function instantAt(date: string, minutes: number, timeZone: string): number {
  const wallMs = Date.parse(`${date}T00:00:00Z`) + minutes * MINUTE_MS;
  // Zones change by less than a day, and not twice in two.
  const before = wallMs - offsetMs(wallMs - DAY_MS, timeZone);
  const after = wallMs - offsetMs(wallMs + DAY_MS, timeZone);
  const isShown = (ms: number) => ms + offsetMs(ms, timeZone) === wallMs;
  if (isShown(before)) return before;
  return isShown(after) ? after : before;
}

/** The day after (or, with a negative number, before) on any calendar: '2026-02-28' and 1 is '2026-03-01'. */
export function dayAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** 0 is Sunday. */
export function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}

/** How far the clocks of a zone are ahead of UTC at a moment. */
function offsetMs(atMs: number, timeZone: string): number {
  const parts = new Map(
    formatOf(timeZone)
      .formatToParts(atMs)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  const wallMs = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return wallMs - Math.floor(atMs / 1_000) * 1_000;
}

/** Made once a zone: a format is slow to make. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(timeZone, made);
  return made;
}
