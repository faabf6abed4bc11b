// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react';
import { array, assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Broadcast, Schedule } from '#contract/onAir.ts';
import { scheduleRows } from '#features/stations/schedule/scheduleRows.ts';
import { ScheduleTable } from '#features/stations/schedule/ScheduleTable.tsx';
import { aBroadcast } from '../builders.ts';

const HOUR_MS = 3_600_000;
const plain = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

function aDay(date: string, timeZone: string, ...starts: string[]): Schedule {
  const broadcasts = starts.map((start, nth) =>
    aBroadcast({
      id: start,
      title: `Show ${nth + 1}`,
      start,
      end: starts[nth + 1] ?? new Date(Date.parse(start) + HOUR_MS).toISOString(),
    }),
  );
  return { channelId: 'wxyz-1', date, timeZone, broadcasts };
}

function shown(
  schedule: Schedule,
  at: string,
  listenerZone: string,
  heardAt: string | null = null,
) {
  render(
    <ScheduleTable
      schedule={schedule}
      atMs={Date.parse(at)}
      heardAtMs={heardAt === null ? null : Date.parse(heardAt)}
      listenerZone={listenerZone}
    />,
  );
  const [, ...rows] = screen.getAllByRole('row');
  return rows.map((row) => plain(row.textContent));
}

describe('a night', () => {
  const night = aDay(
    '2026-03-02',
    'America/Chicago',
    '2026-03-02T04:00:00.000Z',
    '2026-03-02T08:00:00.000Z',
    '2026-03-02T12:00:00.000Z',
  );

  it('belongs to the show that began before midnight, and says so', () => {
    const rows = shown(night, '2026-03-02T06:30:00Z', 'America/Chicago');
    expect(rows[0]).toBe('10:00 PM since yesterdayShow 1 On air');
    expect(rows[1]).toBe('2:00 AMShow 2 Next');
    expect(rows[2]).toBe('6:00 AMShow 3');
  });

  it('is told in both times to who listens from elsewhere, over midnight too', () => {
    const rows = shown(night, '2026-03-02T09:00:00Z', 'Europe/London');
    expect(rows).toEqual([
      '10:00 PM since yesterday4:00 AMShow 1',
      '2:00 AM8:00 AMShow 2 On air',
      '6:00 AM12:00 PMShow 3 Next',
    ]);
  });

  it('marks what is heard beside what is on', () => {
    const rows = shown(night, '2026-03-02T08:10:00Z', 'America/Chicago', '2026-03-02T07:50:00Z');
    expect(rows[0]).toContain('Show 1 You are hearing this');
    expect(rows[1]).toContain('Show 2 On air');
  });
});

describe('the day on which the clocks go forward', () => {
  const spring = aDay(
    '2026-03-08',
    'America/Chicago',
    '2026-03-08T07:00:00.000Z',
    '2026-03-08T08:00:00.000Z',
  );

  it('leaves out the hour that is not there, and names the zones', () => {
    expect(shown(spring, '2026-03-08T07:30:00Z', 'America/Chicago')).toEqual([
      '1:00 AM CSTShow 1 On air',
      '3:00 AM CDTShow 2 Next',
    ]);
  });

  it('tells who is in a zone without summer time the hours that pass there', () => {
    const rows = shown(spring, '2026-03-08T07:30:00Z', 'America/Phoenix');
    expect(rows[0]).toContain('12:00 AM MST');
    expect(rows[1]).toContain('1:00 AM MST');
  });
});

it('is a table whose rows are headed by the shows, for who hears it', () => {
  shown(
    aDay('2026-03-02', 'America/Chicago', '2026-03-02T12:00:00.000Z'),
    '2026-03-02T12:30:00Z',
    'America/Chicago',
  );
  const table = screen.getByRole('table', { name: /Monday, March 2\. Times are Central Time/ });
  expect(within(table).getByRole('rowheader')).toHaveTextContent('Show 1 On air');
});

it('never has two shows on, nor two next, whatever the schedule and the moment', () => {
  const lengths = array(integer({ min: 1, max: 600 }), { maxLength: 12 });
  assert(
    property(lengths, integer({ min: -100, max: 7_000 }), (minutes, atMinute) => {
      const noon = Date.parse('2026-03-02T12:00:00Z');
      let atMs = noon;
      const broadcasts = minutes.map((length, nth): Broadcast => {
        const start = new Date(atMs).toISOString();
        atMs += length * 60_000;
        return aBroadcast({ id: `${nth}`, start, end: new Date(atMs).toISOString() });
      });
      const day = { channelId: 'wxyz-1', date: '2026-03-02', timeZone: 'UTC', broadcasts };
      const marks = scheduleRows(day, noon + atMinute * 60_000).map(({ when }) => when);
      const order = ['over', 'on-air', 'next', 'later'];
      expect(marks).toEqual(marks.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)));
      expect(marks.filter((one) => one === 'on-air').length).toBeLessThanOrEqual(1);
      expect(marks.filter((one) => one === 'next').length).toBeLessThanOrEqual(1);
      cleanup();
    }),
  );
});
