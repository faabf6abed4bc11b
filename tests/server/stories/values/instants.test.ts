import { describe, expect, it } from 'vitest';
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
  'Episode 7',
  'Part 2, 2024',
  'Summer 2024',
  '2026',
  '7',
  'x'.repeat(1_000_000),
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

describe('a date in every form that publishers write', () => {
  it.each([
    ['2026-03-01T14:05:00Z'],
    ['2026-03-01T14:05Z'],
    ['2026-03-01T14:05:00.000Z'],
    ['2026-03-01T14:05:00+00:00'],
    ['2026-03-01T14:05:00+0000'],
    ['2026-03-01T09:05:00-0500'],
    ['2026-03-01 14:05:00Z'],
    ['2026-03-01 14:05:00 +0000'],
    ['2026-03-01 14:05:00 UTC'],
    ['  2026-03-01T14:05:00Z\n'],
    ['1 March 2026 14:05:00 GMT'],
    ['Sunday, 01 March 2026 14:05:00 GMT'],
    ['So., 01 Mar 2026 14:05:00 GMT'],
    ['Mar 1, 2026 14:05:00 UTC'],
    ['March 1, 2026 9:05 AM EST'],
    ['Sun, 01 Mar 2026 14:05:00 UT'],
    ['Sun, 01 Mar 2026 14:05:00 Z'],
  ])('%j', (written) => {
    expect(instantOf(written)).toBe('2026-03-01T14:05:00.000Z');
  });
});

describe('a date in a zone that has a name', () => {
  it.each([
    ['EST', '14:00'],
    ['EDT', '13:00'],
    ['CST', '15:00'],
    ['CDT', '14:00'],
    ['MST', '16:00'],
    ['MDT', '15:00'],
    ['PST', '17:00'],
    ['PDT', '16:00'],
    ['AST', '13:00'],
    ['ADT', '12:00'],
    ['NDT', '11:30'],
    ['AKST', '18:00'],
    ['AKDT', '17:00'],
    ['HST', '19:00'],
    ['GMT', '09:00'],
    ['BST', '08:00'],
    ['CET', '08:00'],
    ['CEST', '07:00'],
    ['EET', '07:00'],
    ['EEST', '06:00'],
    ['JST', '00:00'],
    ['SAST', '07:00'],
    ['MSK', '06:00'],
    ['est', '14:00'],
    ['cest', '07:00'],
  ])('%s', (zone, time) => {
    expect(instantOf(`Wed, 01 Jul 2026 09:00:00 ${zone}`)).toBe(`2026-07-01T${time}:00.000Z`);
  });

  it('is of the day that the zone makes it', () => {
    expect(instantOf('Wed, 01 Jul 2026 09:00:00 ChST')).toBe('2026-06-30T23:00:00.000Z');
    expect(instantOf('Wed, 01 Jul 2026 09:00:00 AEST')).toBe('2026-06-30T23:00:00.000Z');
    expect(instantOf('Tue, 30 Jun 2026 20:30:00 PDT')).toBe('2026-07-01T03:30:00.000Z');
  });
});

it('knows a leap day, and the last second of a year', () => {
  expect(instantOf('2028-02-29')).toBe('2028-02-29T00:00:00.000Z');
  expect(instantOf('2026-12-31T23:59:59Z')).toBe('2026-12-31T23:59:59.000Z');
});

it.each([
  '2026-13-01T00:00:00Z',
  '2026-03-01T25:00:00Z',
  '1989-12-31T23:59:59Z',
  '2101-01-01T00:00:00Z',
  '-0001-11-30T00:00:00',
  'Thu, 01 Jan 1970 00:00:00 +0000',
  'yesterday',
  '1772373900',
])('does not believe in %j', (written) => {
  expect(instantOf(written)).toBeNull();
});

it.each([
  [' 3723 ', 3723],
  ['0:30', 30],
  ['00:00:00', null],
  ['1:02:03.5', 3723.5],
  ['-5', null],
  ['1:', null],
  [':30', null],
  ['PT1H', null],
])('reads %j as %j seconds', (written, seconds) => {
  expect(secondsOf(written)).toBe(seconds);
});
