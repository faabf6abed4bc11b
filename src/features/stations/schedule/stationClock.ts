/** A day, clock and zone as the people of one place have them. DST is Intl's to know. */

import { dateTimeFormat } from '#ui/formats.ts';

/**
 * '8:48 AM', or '1:00 AM EDT' on a day whose hours would be told twice without the zone.
 */
export function timeText(
  locale: string,
  timeZone: string,
  atMs: number,
  { withZone = false }: { readonly withZone?: boolean } = {},
): string {
  return dateTimeFormat(locale, {
    timeZone,
    hour: 'numeric',
    minute: '2-digit',
    ...(withZone && { timeZoneName: 'short' }),
  }).format(atMs);
}

/**
 * @param date 'YYYY-MM-DD'
 * @returns 'Thursday, November 26'
 */
export function dayText(locale: string, date: string): string {
  return dateTimeFormat(locale, {
    timeZone: 'UTC',
    weekday: 'long',
    month: 'long',
    day: 'numeric',
  }).format(Date.parse(date));
}

/** @returns 'Central Time', whatever the season. */
export function zoneText(locale: string, timeZone: string): string {
  const parts = dateTimeFormat(locale, {
    timeZone,
    timeZoneName: 'longGeneric',
  }).formatToParts(0);
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? timeZone;
}

/** How far that zone is ahead of UTC at that moment. */
export function offsetMinutes(timeZone: string, atMs: number): number {
  const wall = dateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(atMs);
  return Math.round((Date.parse(`${wall.replace(' ', 'T')}Z`) - atMs) / 60_000);
}

export function listenerTimeZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}
