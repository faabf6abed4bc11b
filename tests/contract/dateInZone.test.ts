import { assert, constantFrom, integer, property } from 'fast-check';
import { expect, it } from 'vitest';
import { dateInZone } from '#contract/dateInZone.ts';

const on = (at: string, zone: string) => dateInZone(Date.parse(at), zone);

it.each([
  ['Pacific/Kiritimati', '2026-03-02'],
  ['Asia/Kolkata', '2026-03-02'],
  ['Europe/London', '2026-03-01'],
  ['America/Chicago', '2026-03-01'],
  ['Pacific/Pago_Pago', '2026-03-01'],
])('tells the day that a calendar in %s shows', (zone, date) => {
  expect(on('2026-03-01T20:00:00Z', zone)).toBe(date);
});

it.each([
  ['into summer', '2026-03-08T05:59:59Z', '2026-03-07', '2026-03-08T06:00:00Z', '2026-03-08'],
  ['the day after', '2026-03-09T04:59:59Z', '2026-03-08', '2026-03-09T05:00:00Z', '2026-03-09'],
  ['into winter', '2026-11-01T04:59:59Z', '2026-10-31', '2026-11-01T05:00:00Z', '2026-11-01'],
  ['the night after', '2026-11-02T05:59:59Z', '2026-11-01', '2026-11-02T06:00:00Z', '2026-11-02'],
])('turns at midnight where the clocks change: %s', (_, before, first, after, second) => {
  expect(on(before, 'America/Chicago')).toBe(first);
  expect(on(after, 'America/Chicago')).toBe(second);
});

it('turns the year at the station', () => {
  expect(on('2027-01-01T04:00:00Z', 'America/New_York')).toBe('2026-12-31');
  expect(on('2027-01-01T05:00:00Z', 'America/New_York')).toBe('2027-01-01');
});

it('writes every day so that days sort as text, and never goes back', () => {
  const zones = constantFrom('America/Chicago', 'Pacific/Guam', 'America/Phoenix', 'UTC');
  const ms = integer({ min: 0, max: 4_000_000_000_000 });
  assert(
    property(ms, integer({ min: 0, max: 100 * 3_600_000 }), zones, (atMs, laterMs, zone) => {
      const [first, second] = [dateInZone(atMs, zone), dateInZone(atMs + laterMs, zone)];
      expect(first).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(first <= second).toBe(true);
    }),
    { numRuns: 60 },
  );
});
