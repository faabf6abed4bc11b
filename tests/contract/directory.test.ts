import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { DirectoryRow, stationFromRow } from '#contract/directory.ts';
import { STATE_REGIONS, stateRegion } from '#contract/regions.ts';
import { Station } from '#contract/station.ts';
import { KQED } from '#tests/support/origin.ts';

function channelsOf(streams: DirectoryRow[11]) {
  const row: DirectoryRow = [...KQED];
  row[11] = streams;
  return stationFromRow(row).channels;
}

describe('a row of the directory', () => {
  it('becomes a station of its state', () => {
    const station = stationFromRow(KQED);

    expect(v.is(Station, station)).toBe(true);
    expect(station).toMatchObject({
      id: 'kqed-fm',
      callSign: 'KQED',
      region: { id: 'ca', name: 'California' },
      timeZone: 'America/Los_Angeles',
    });
  });

  it('has a main channel by the name of the station, and others by their labels', () => {
    const channels = channelsOf([
      ['https://a.example/hd2', 'icecast', 'mp3', null, 'KQED HD2'],
      ['https://a.example/main', 'icecast', 'mp3', 128, ''],
      ['https://a.example/main.m3u8', 'hls', null, null, ''],
    ]);

    expect(channels).toMatchObject([
      {
        id: 'kqed-fm-1',
        name: 'KQED Public Radio',
        streams: [{ bitrateKbps: 128 }, { protocol: 'hls' }],
      },
      { id: 'kqed-fm-2', name: 'KQED HD2', streams: [{ url: 'https://a.example/hd2' }] },
    ]);
  });

  it('has no channel when no stream is known', () => {
    expect(channelsOf([])).toEqual([]);
  });
});

it('knows states and territories by their postal codes', () => {
  expect(stateRegion('MN')).toEqual({ id: 'mn', name: 'Minnesota' });
  expect(stateRegion('XX')).toBeNull();
  expect(STATE_REGIONS.map(({ name }) => name).slice(0, 3)).toEqual([
    'Alabama',
    'Alaska',
    'American Samoa',
  ]);
});
