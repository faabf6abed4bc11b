import { expect, it } from 'vitest';
import { dateInZone } from '#contract/dateInZone.ts';
import type { Broadcast, Schedule } from '#contract/onAir.ts';
import {
  clocksChange,
  isElsewhere,
  scheduleRows,
} from '#features/stations/schedule/scheduleRows.ts';
import { timeText } from '#features/stations/schedule/stationClock.ts';
import { aBroadcast } from '../builders.ts';

const chicago = 'America/Chicago';

function aSchedule(date: string, ...spans: [start: string, end: string][]): Schedule {
  const broadcasts: Broadcast[] = spans.map(([start, end]) =>
    aBroadcast({ id: start, start: `${start}:00.000Z`, end: `${end}:00.000Z` }),
  );
  return { channelId: 'wxyz-1', date, timeZone: chicago, broadcasts };
}

const marks = (schedule: Schedule, at: string) =>
  scheduleRows(schedule, Date.parse(at)).map((row) => row.when);

const day = aSchedule(
  '2026-03-02',
  ['2026-03-02T04:00', '2026-03-02T08:00'],
  ['2026-03-02T08:00', '2026-03-02T12:00'],
  ['2026-03-02T12:00', '2026-03-02T14:00'],
  ['2026-03-02T14:00', '2026-03-03T07:00'],
);

it('marks what is over, on air, next and later', () => {
  expect(marks(day, '2026-03-02T10:00:00Z')).toEqual(['over', 'on-air', 'next', 'later']);
});

it('moves on at the very moment a broadcast ends', () => {
  expect(marks(day, '2026-03-02T11:59:59.999Z')).toEqual(['over', 'on-air', 'next', 'later']);
  expect(marks(day, '2026-03-02T12:00:00Z')).toEqual(['over', 'over', 'on-air', 'next']);
});

it('keeps a broadcast on air past midnight, and knows one that began the day before', () => {
  expect(marks(day, '2026-03-03T06:30:00Z')).toEqual(['over', 'over', 'over', 'on-air']);
  const rows = scheduleRows(day, Date.parse('2026-03-02T10:00:00Z'));
  expect(rows.map((row) => row.startsTheDayBefore)).toEqual([true, false, false, false]);
});

it("turns the day at the station's midnight, wherever the listener is", () => {
  expect(dateInZone(Date.parse('2026-03-02T05:59:59Z'), chicago)).toBe('2026-03-01');
  expect(dateInZone(Date.parse('2026-03-02T06:00:00Z'), chicago)).toBe('2026-03-02');
});

it('tells the two autumn hours apart by their zone', () => {
  const autumn = aSchedule(
    '2026-11-01',
    ['2026-11-01T06:00', '2026-11-01T07:00'],
    ['2026-11-01T07:00', '2026-11-01T12:00'],
  );
  expect(clocksChange(autumn)).toBe(true);
  const starts = autumn.broadcasts.map(({ start }) =>
    timeText('en-US', chicago, Date.parse(start), { withZone: true }).replaceAll(/\s/g, ' '),
  );
  expect(starts).toEqual(['1:00 AM CDT', '1:00 AM CST']);
  expect(marks(autumn, '2026-11-01T06:30:00Z')).toEqual(['on-air', 'next']);
  expect(marks(autumn, '2026-11-01T07:30:00Z')).toEqual(['over', 'on-air']);
});

it('has no second hour on other days, nor when the clocks change as the last broadcast ends', () => {
  expect(clocksChange(day)).toBe(false);
  expect(clocksChange(aSchedule('2026-03-08', ['2026-03-08T06:00', '2026-03-08T08:00']))).toBe(
    false,
  );
});

it("knows whether the listener's clock differs, by what it shows and not by the zone's name", () => {
  expect(isElsewhere(day, 'America/New_York')).toBe(true);
  expect(isElsewhere(day, 'America/Winnipeg')).toBe(false);
});
