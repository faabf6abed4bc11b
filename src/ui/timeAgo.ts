import { dateTimeFormat, relativeTimeFormat } from './formats.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** Older than this, a date says more than a distance. */
const RECENT_MS = 7 * DAY_MS;

/**
 * A moment as people say it: '2 hours ago', 'yesterday', and from a week on 'March 3, 2026'.
 *
 * @param atMs and `nowMs`: UTC milliseconds. A moment still to come is taken for now: a publisher's clock runs ahead.
 */
export function timeAgo(atMs: number, nowMs: number, locale: string): string {
  const agoMs = Math.max(0, nowMs - atMs);
  if (agoMs >= RECENT_MS) {
    return dateTimeFormat(locale, { dateStyle: 'long' }).format(atMs);
  }
  const relative = relativeTimeFormat(locale);
  if (agoMs >= DAY_MS) return relative.format(-Math.floor(agoMs / DAY_MS), 'day');
  if (agoMs >= HOUR_MS) return relative.format(-Math.floor(agoMs / HOUR_MS), 'hour');
  if (agoMs >= MINUTE_MS) return relative.format(-Math.floor(agoMs / MINUTE_MS), 'minute');
  return relative.format(0, 'second');
}
