import { describe, expect, it } from 'vitest';
import { dayAfter, instantAt, weekdayOf } from '#server/onAir/zonedTime.ts';

const utc = (date: string, minutes: number, timeZone = 'America/New_York') =>
  new Date(instantAt(date, minutes, timeZone)).toISOString();

describe('instantAt', () => {
  it('knows the zone and the season', () => {
    expect(utc('2026-01-15', 6 * 60)).toBe('2026-01-15T11:00:00.000Z');
    expect(utc('2026-07-15', 6 * 60)).toBe('2026-07-15T10:00:00.000Z');
    expect(utc('2026-07-15', 6 * 60, 'America/Denver')).toBe('2026-07-15T12:00:00.000Z');
    expect(utc('2026-07-15', 6 * 60, 'America/Phoenix')).toBe('2026-07-15T13:00:00.000Z');
  });

  it('is right on both sides of the change in spring, and moves on what that night leaves out', () => {
    expect(utc('2026-03-08', 90)).toBe('2026-03-08T06:30:00.000Z');
    expect(utc('2026-03-08', 150)).toBe('2026-03-08T07:30:00.000Z');
    expect(utc('2026-03-08', 180)).toBe('2026-03-08T07:00:00.000Z');
  });

  it('takes the first of two equal times in autumn', () => {
    expect(utc('2026-11-01', 60)).toBe('2026-11-01T05:00:00.000Z');
    expect(utc('2026-11-01', 119)).toBe('2026-11-01T05:59:00.000Z');
    expect(utc('2026-11-01', 120)).toBe('2026-11-01T07:00:00.000Z');
  });

  it('counts 23 and 25 hours in the days of the change', () => {
    const hours = (date: string) =>
      (instantAt(dayAfter(date, 1), 0, 'America/Chicago') - instantAt(date, 0, 'America/Chicago')) /
      3_600_000;
    expect(['2026-03-07', '2026-03-08', '2026-11-01'].map(hours)).toEqual([24, 23, 25]);
  });

  it('works east of Greenwich, where midnight itself may be left out', () => {
    expect(utc('2026-06-01', 0, 'Asia/Kolkata')).toBe('2026-05-31T18:30:00.000Z');
    // Beirut's clocks go from 24:00 to 01:00.
    expect(utc('2026-03-29', 0, 'Asia/Beirut')).toBe('2026-03-28T22:00:00.000Z');
  });
});

describe('the calendar', () => {
  it('goes over the ends of months and years', () => {
    expect(dayAfter('2028-02-28', 1)).toBe('2028-02-29');
    expect(dayAfter('2026-01-01', -1)).toBe('2025-12-31');
  });

  it('knows the day of the week', () => {
    expect(weekdayOf('2026-03-01')).toBe(0);
    expect(weekdayOf('2026-03-07')).toBe(6);
  });
});
