import { expect, it } from 'vitest';
import type { Banner } from '#server/config/site/bannerKeys.ts';
import { pageMomentAfter } from '#server/pages/pageMoments.ts';
import { NOON } from '#tests/support/origin.ts';

const HOUR = 3_600_000;
const at = (hours: number) => new Date(NOON + hours * HOUR).toISOString();
const banner = (from: string | null, until: string | null): Banner => ({
  text: 'The fall drive is on.',
  link: null,
  kind: 'pledge',
  from,
  until,
});
const credit = (from: string | null, until: string | null) => ({
  text: 'Northern Bank',
  href: 'https://bank.example/',
  places: ['front' as const],
  from,
  until,
});

it('is never where nothing has a date', () => {
  expect(pageMomentAfter({ banners: [], credits: [credit(null, null)] }, NOON)).toBe(Infinity);
});

it.each([
  [credit(at(3), at(5)), 3],
  [credit(at(-3), at(5)), 5],
])('is when somebody begins to be thanked, or ends', (one, hours) => {
  expect(pageMomentAfter({ banners: [], credits: [one] }, NOON)).toBe(NOON + hours * HOUR);
});

it('is never again when all is over', () => {
  const dated = { banners: [banner(at(-9), at(-8))], credits: [credit(at(-3), at(-1))] };

  expect(pageMomentAfter(dated, NOON)).toBe(Infinity);
});

it('is a day before a banner begins: it comes with pages that stay open', () => {
  const dated = { banners: [banner(at(30), at(40))], credits: [] };

  expect(pageMomentAfter(dated, NOON)).toBe(NOON + 6 * HOUR);
});

it('comes every five minutes while a banner is drawn, which says when it was served', () => {
  const dated = { banners: [banner(null, at(1))], credits: [] };

  expect(pageMomentAfter(dated, NOON + 1)).toBe(NOON + 5 * 60_000);
  expect(pageMomentAfter(dated, NOON + HOUR - 1)).toBe(NOON + HOUR);
});
