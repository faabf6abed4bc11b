import { describe, expect, it } from 'vitest';
import { stationPages as say } from '#messages/en/stationPages.ts';

describe('how many', () => {
  it.each([
    [0, 'No stations that we know of'],
    [1, '1 station'],
    [2, '2 stations'],
    [2_031, '2031 stations'],
  ])('stations a region has: %i', (count, said) => {
    expect(say.stationCount(count)).toBe(said);
  });

  it.each([
    [1, '1 station matches “duluth”'],
    [2, '2 stations match “duluth”'],
  ])('stations a search finds: %i', (count, said) => {
    expect(say.matchCount(count, 'duluth')).toBe(said);
  });

  it.each([
    [1, 'also on 1 other signal'],
    [11, 'also on 11 other signals'],
  ])('other signals carry the same: %i', (count, said) => {
    expect(say.otherSignals(count)).toBe(said);
  });

  it('of them all are shown, and how to see fewer', () => {
    expect(say.bestOf(60, 214)).toBe(
      'The best 60 of 214. Add a word, such as the city, to see fewer.',
    );
  });
});

describe('who', () => {
  it.each([
    [['Ada Marsh'], 'with Ada Marsh'],
    [['Ada Marsh', 'Bo Finch'], 'with Ada Marsh and Bo Finch'],
    [['Ada Marsh', 'Bo Finch', 'Cy Reed'], 'with Ada Marsh, Bo Finch and Cy Reed'],
  ])('hosts a show: %o', (hosts, said) => {
    expect(say.withHosts(hosts)).toBe(said);
  });

  it('plays a song, where that is known', () => {
    expect(say.song('Slack Tide', 'The Ferrymen')).toBe('Slack Tide, The Ferrymen');
    expect(say.song('Slack Tide', null)).toBe('Slack Tide');
  });
});

it('repeats a search as it was typed, whatever that was', () => {
  expect(say.noMatch('<b>zzz</b> & “co”')).toBe('No station matches “<b>zzz</b> & “co””');
});

it('says whose times a schedule has', () => {
  expect(say.scheduleDay('Thursday, November 26', 'Central Time')).toBe(
    'Thursday, November 26. Times are Central Time, as at the station.',
  );
  expect(say.nextAt('The Noon Hour', '12:00 PM')).toBe('The Noon Hour at 12:00 PM');
  expect(say.asOf('7:00 AM')).toBe('as of 7:00 AM');
});
