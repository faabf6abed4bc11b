import { expect, it } from 'vitest';
import { clockTime } from '#player/ui/time/clockTime.ts';

const AT = Date.parse('2026-03-02T14:48:59Z');
/** ICU writes a narrow no-break space before AM and PM. */
const written = (locale: string, timeZone?: string, at = AT) =>
  clockTime(locale, timeZone).format(at).replaceAll('\u202f', ' ');

it.each([
  ['America/Chicago', '8:48 AM'],
  ['America/New_York', '9:48 AM'],
  ['America/Los_Angeles', '6:48 AM'],
  ['Pacific/Honolulu', '4:48 AM'],
  // Half an hour beside the others.
  ['America/St_Johns', '11:18 AM'],
])('is the time at a station in %s, wherever the listener is', (timeZone, said) => {
  expect(written('en-US', timeZone)).toBe(said);
});

it('is written as the listener writes it', () => {
  expect(written('de', 'America/Chicago')).toBe('8:48');
  expect(written('es', 'America/Chicago', AT + 12 * 3_600_000)).toMatch(/^20:48/);
});

it('is true across the night that takes an hour away', () => {
  const beforeTwo = Date.parse('2026-03-08T07:59:59Z');
  expect(written('en-US', 'America/Chicago', beforeTwo)).toBe('1:59 AM');
  expect(written('en-US', 'America/Chicago', beforeTwo + 1_000)).toBe('3:00 AM');
});

it('is the listener’s own where nobody knows the station’s', () => {
  const own = new Intl.DateTimeFormat('en-US', { hour: 'numeric', minute: '2-digit' });
  expect(written('en-US')).toBe(own.format(AT).replaceAll('\u202f', ' '));
});
