import { expect, it } from 'vitest';
import { timeAgo } from '#ui/timeAgo.ts';

const now = Date.parse('2026-03-10T12:00:00Z');
const ago = (at: string, locale = 'en-US') => timeAgo(Date.parse(at), now, locale);

it.each([
  ['2026-03-10T12:00:30Z', 'now'],
  ['2026-03-10T11:59:30Z', 'now'],
  ['2026-03-10T11:58:00Z', '2 minutes ago'],
  ['2026-03-10T09:30:00Z', '2 hours ago'],
  ['2026-03-09T11:00:00Z', 'yesterday'],
  ['2026-03-07T11:00:00Z', '3 days ago'],
  ['2026-03-03T11:00:00Z', 'March 3, 2026'],
])('says %s as people do', (at, words) => {
  expect(ago(at)).toBe(words);
});

it('says it in the language of the network', () => {
  expect(ago('2026-03-10T09:30:00Z', 'es')).toBe('hace 2 horas');
});

it.each([
  ['2026-03-10T11:59:00.000Z', '1 minute ago'],
  ['2026-03-10T11:59:00.001Z', 'now'],
  ['2026-03-10T11:00:00.000Z', '1 hour ago'],
  ['2026-03-10T11:00:00.001Z', '59 minutes ago'],
  ['2026-03-09T12:00:00.000Z', 'yesterday'],
  ['2026-03-09T12:00:00.001Z', '23 hours ago'],
  ['2026-03-03T12:00:00.001Z', '6 days ago'],
  ['1969-07-20T20:17:00.000Z', 'July 20, 1969'],
])('rounds down, so that nothing is older than it is: %s', (at, words) => {
  expect(ago(at)).toBe(words);
});
