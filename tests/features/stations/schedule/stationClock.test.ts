import { assert, constantFrom, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dayText,
  listenerTimeZone,
  offsetMinutes,
  timeText,
  zoneText,
} from '#features/stations/schedule/stationClock.ts';

const plain = (text: string) => text.replaceAll(/\s/g, ' ');
const at = (instant: string) => Date.parse(instant);

describe('the clock of a place', () => {
  it.each([
    ['America/New_York', '8:48 AM'],
    ['America/Chicago', '7:48 AM'],
    ['America/Phoenix', '6:48 AM'],
    ['Pacific/Honolulu', '3:48 AM'],
    ['America/St_Johns', '10:18 AM'],
    ['Asia/Kathmandu', '7:33 PM'],
  ])('in %s shows %s', (zone, said) => {
    expect(plain(timeText('en-US', zone, at('2026-03-02T13:48:00Z')))).toBe(said);
  });

  it('is written as the network writes clocks', () => {
    const ms = at('2026-03-02T20:05:00Z');
    expect(timeText('en-GB', 'America/Chicago', ms)).toBe('14:05');
    expect(plain(timeText('en-US', 'America/Chicago', ms))).toBe('2:05 PM');
  });

  it('names its zone where an hour comes twice', () => {
    const said = (instant: string) =>
      plain(timeText('en-US', 'America/New_York', at(instant), { withZone: true }));
    expect(said('2026-11-01T05:30:00Z')).toBe('1:30 AM EDT');
    expect(said('2026-11-01T06:30:00Z')).toBe('1:30 AM EST');
  });

  it('says noon and midnight without doubt', () => {
    const said = (instant: string) => plain(timeText('en-US', 'America/Chicago', at(instant)));
    expect(said('2026-03-02T18:00:00Z')).toBe('12:00 PM');
    expect(said('2026-03-02T06:00:00Z')).toBe('12:00 AM');
  });
});

describe('a day', () => {
  it('is the one that was asked for, whatever the zone of the machine', () => {
    expect(dayText('en-US', '2026-11-26')).toBe('Thursday, November 26');
    expect(dayText('en-US', '2026-01-01')).toBe('Thursday, January 1');
    expect(dayText('es', '2026-11-26')).toBe('jueves, 26 de noviembre');
  });
});

describe('a zone', () => {
  it.each([
    ['America/Chicago', 'Central Time'],
    ['America/New_York', 'Eastern Time'],
    ['America/Los_Angeles', 'Pacific Time'],
  ])('is called as its people call it, whatever the season: %s', (zone, said) => {
    expect(zoneText('en-US', zone)).toBe(said);
  });

  it.each([
    ['America/Chicago', '2026-03-02T12:00:00Z', -360],
    ['America/Chicago', '2026-07-02T12:00:00Z', -300],
    ['America/St_Johns', '2026-03-02T12:00:00Z', -210],
    ['Asia/Kathmandu', '2026-03-02T12:00:00Z', 345],
    ['UTC', '2026-03-02T12:00:00Z', 0],
  ])('%s is at %s ahead by %i minutes', (zone, instant, minutes) => {
    expect(offsetMinutes(zone, at(instant))).toBe(minutes);
  });

  it('changes its clocks at the second at which they change', () => {
    const change = at('2026-03-08T08:00:00Z');
    expect(offsetMinutes('America/Chicago', change - 1_000)).toBe(-360);
    expect(offsetMinutes('America/Chicago', change)).toBe(-300);
  });

  it('is never ahead by more than its people could live with', () => {
    const zones = constantFrom('America/Chicago', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'UTC');
    assert(
      property(integer({ min: 1_600_000_000_000, max: 2_600_000_000_000 }), zones, (ms, zone) => {
        const minutes = offsetMinutes(zone, ms);
        expect(Math.abs(minutes)).toBeLessThanOrEqual(14 * 60);
        expect(minutes % 15).toBeCloseTo(0);
      }),
      { numRuns: 60 },
    );
  });

  it('of the listener is one that clocks know', () => {
    expect(() => new Intl.DateTimeFormat('en-US', { timeZone: listenerTimeZone() })).not.toThrow();
  });
});
