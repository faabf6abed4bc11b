import { expect, it } from 'vitest';
import { laterChange, withBelievedDate } from '#server/stories/decoded/dates.ts';

const published = '2026-03-01T14:05:00.000Z';

it.each([
  ['an hour and a second later', '2026-03-01T15:05:01.000Z'],
  ['a year later', '2027-03-01T14:05:00.000Z'],
])('tells readers of a change %s', (_, changed) => {
  expect(laterChange(published, changed)).toBe(changed);
});

it.each([
  ['at once', published],
  ['within the hour, when slips are mended', '2026-03-01T15:05:00.000Z'],
  ['before it was published, as a draft', '2026-02-28T10:00:00.000Z'],
  ['never', null],
])('tells them of none that was made %s', (_, changed) => {
  expect(laterChange(published, changed)).toBeNull();
});

it('cannot tell of a story whose own date nobody knows', () => {
  expect(laterChange(null, published)).toBeNull();
});

it.each([
  ['the day before', '2026-03-01T00:00:00.000Z', false],
  ['next month, as an announcement is', '2026-04-01T00:00:00.000Z', false],
  ['in a year and two days', '2027-03-04T00:00:00.000Z', true],
  ['in another lifetime', '2099-01-01T00:00:00.000Z', true],
])('a date %s is believed or not', (_, publishedAt, isDoubted) => {
  const fetchedAt = '2026-03-02T00:00:00.000Z';
  const { publishedAt: told } = withBelievedDate({ publishedAt }, fetchedAt);
  expect(told).toBe(isDoubted ? fetchedAt : publishedAt);
});
