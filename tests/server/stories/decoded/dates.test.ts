import { expect, it } from 'vitest';
import { laterChange } from '#server/stories/decoded/dates.ts';

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
