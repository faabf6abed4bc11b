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
