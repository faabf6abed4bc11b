import { expect, it } from 'vitest';
import { instantOf, secondsOf } from '#server/stories/values/instants.ts';

it.each([
  ['2026-03-01T09:05:00-05:00', '2026-03-01T14:05:00.000Z'],
  ['2026-03-01T09:05:00.952-05:00', '2026-03-01T14:05:00.952Z'],
  ['2026-03-01T14:05:00', '2026-03-01T14:05:00.000Z'],
  ['2026-03-01 14:05:00', '2026-03-01T14:05:00.000Z'],
  ['2026-03-01', '2026-03-01T00:00:00.000Z'],
  ['Sun, 01 Mar 2026 09:05:00 -0500', '2026-03-01T14:05:00.000Z'],
  ['Sun, 1 Mar 26 09:05:00 EST', '2026-03-01T14:05:00.000Z'],
  ['dom, 01 Mar 2026 14:05:00 GMT', '2026-03-01T14:05:00.000Z'],
  ['01 Mar 2026 14:05', '2026-03-01T14:05:00.000Z'],
  ['Sun, 01 Mar 2026 15:05:00 CET', '2026-03-01T14:05:00.000Z'],
  ['Sun,  01 Mar 2026\n14:05:00 +0000 (UTC)', '2026-03-01T14:05:00.000Z'],
])('reads %j, and never in this machine’s zone', (written, instant) => {
  expect(instantOf(written)).toBe(instant);
});

it.each([
  '',
  'soon',
  '0000-00-00T00:00:00',
  '1970-01-01T00:00:00Z',
  'Fri, 20 Mai 2012 20:33:00 -0400',
  '20260301',
])('takes %j for no date', (written) => {
  expect(instantOf(written)).toBeNull();
});

it.each([
  ['3723', 3723],
  ['62:03', 3723],
  ['1:02:03', 3723],
  ['00:29:24', 1764],
  ['12.5', 12.5],
  ['', null],
  ['0', null],
  ['1:2:3:4', null],
  ['an hour', null],
])('reads a duration of %j', (written, seconds) => {
  expect(secondsOf(written)).toBe(seconds);
});
