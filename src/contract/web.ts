import * as v from 'valibot';

/** An absolute address of the web. Never `javascript:`, `data:` or their kin. */
export const WebUrl = v.pipe(v.string(), v.url(), v.regex(/^https?:/i));

/** A web address, or a path on our own origin ('/network/pictures/harbour-960.avif'). */
export const MediaUrl = v.union([WebUrl, v.pipe(v.string(), v.regex(/^\/(?!\/)/))]);

/** A moment: UTC, ISO 8601, always with the 'Z' ('2026-03-01T14:05:00.000Z'). */
export const Instant = v.pipe(v.string(), v.isoTimestamp(), v.endsWith('Z'));

/** A day on a station's own calendar: '2026-03-01'. */
export const CalendarDate = v.pipe(v.string(), v.isoDate());

/** What may stand between slashes in our own URLs. */
export const Slug = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/), v.maxLength(120));

/** An IANA zone that this runtime knows: 'America/Chicago'. */
export const TimeZone = v.pipe(
  v.string(),
  v.check(isTimeZone, 'an IANA time zone such as "America/Chicago"'),
);

/** To ask takes a phone milliseconds, and one answer holds the same zone many times. */
const knownZones = new Set<string>();

function isTimeZone(zone: string): boolean {
  if (knownZones.has(zone)) return true;
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: zone }).format();
    knownZones.add(zone);
    return true;
  } catch {
    return false;
  }
}
