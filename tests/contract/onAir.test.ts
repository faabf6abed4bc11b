import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { Broadcast, OnAir, OnAirList, Schedule, Track } from '#contract/onAir.ts';
import { aBroadcast, anOnAir, aTrack } from '../features/stations/builders.ts';

describe('a broadcast', () => {
  it('may be one of which only the title and its span are known', () => {
    expect(v.is(Broadcast, aBroadcast({ hosts: [], description: null, href: null }))).toBe(true);
  });

  it.each([
    ['no end', { end: null }],
    ['a start in the station’s own time', { start: '2026-03-02T06:00:00' }],
    ['one host, not a list of them', { hosts: 'Ada Marsh' }],
    ['a page that is a script', { href: 'javascript:alert(1)' }],
  ])('is never one with %s', (_, given) => {
    expect(v.is(Broadcast, { ...aBroadcast(), ...given })).toBe(false);
  });
});

describe('a track', () => {
  it('may be by nobody that we know, and of unknown length', () => {
    expect(v.is(Track, aTrack({ artist: null, durationSeconds: null }))).toBe(true);
  });

  it('is music or talk', () => {
    expect(v.is(Track, aTrack({ kind: 'talk' }))).toBe(true);
    expect(v.is(Track, { ...aTrack(), kind: 'jingle' })).toBe(false);
  });
});

describe('what is around now', () => {
  it('may be nothing, and says where that is so', () => {
    expect(v.is(OnAir, anOnAir({ broadcasts: [], tracks: [] }))).toBe(true);
    expect(v.is(OnAir, { ...anOnAir(), timeZone: 'Central Time' })).toBe(false);
  });

  it('is told of no channel, or of several at once', () => {
    expect(v.is(OnAirList, { channels: [] })).toBe(true);
    expect(v.is(OnAirList, { channels: [anOnAir(), anOnAir({ channelId: 'wxyz-2' })] })).toBe(true);
    expect(v.is(OnAirList, { channels: { 'wxyz-1': anOnAir() } })).toBe(false);
  });
});

it('takes a day of a schedule by the station’s calendar, and no moment for a day', () => {
  const day = { channelId: 'wxyz-1', date: '2026-03-02', timeZone: 'America/Chicago' };
  expect(v.is(Schedule, { ...day, broadcasts: [aBroadcast()] })).toBe(true);
  expect(v.is(Schedule, { ...day, broadcasts: [] })).toBe(true);
  expect(v.is(Schedule, { ...day, date: '2026-03-02T00:00:00.000Z', broadcasts: [] })).toBe(false);
});
