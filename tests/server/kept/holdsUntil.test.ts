import { expect, it } from 'vitest';
import { holdsUntil } from '#server/kept/holdsUntil.ts';

const NOW = Date.parse('2026-03-01T18:00:03Z');
const NEXT_STEP = Date.parse('2026-03-01T18:00:10Z');
const MOMENT = Date.parse('2026-03-02T06:00:00Z');
const until = (address: string, momentMs = MOMENT) => holdsUntil(address, NOW, () => momentMs);

it.each(['/assets/app-abc.js', '/network/pictures/kelp-480.webp', '/favicon.svg', '/robots.txt'])(
  'files hold whatever the clock says: %s',
  (address) => {
    expect(until(address)).toBe(Infinity);
  },
);

it.each([
  '/stories/low-water',
  '/topics/coast?page=2',
  '/stations',
  '/stations/in/mn',
  '/pages/about',
  '/listen/help',
  '/api/stories/low-water',
  '/api/network',
  '/api/front',
  '/api/stations',
  '/api/stations/qhbr',
])('what hangs on stories and stations holds until somebody else is thanked: %s', (address) => {
  expect(until(address)).toBe(MOMENT);
});

it.each([
  '/',
  '/stations/qhbr',
  '/api/on-air',
  '/api/channels/qhbr-1/on-air',
  '/api/channels/qhbr-1/schedule/today',
  '/anything/else',
])('what may tell what is on holds for ten seconds: %s', (address) => {
  expect(until(address)).toBe(NEXT_STEP);
  expect(until(address, NOW + 1)).toBe(NOW + 1);
});
