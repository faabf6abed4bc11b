import { describe, expect, it } from 'vitest';
import { packDirectory } from '../../scripts/packDirectory.ts';
import { usTimeZone } from '../../scripts/usTimeZone.ts';

const stream = {
  url: 'https://a.example/live',
  codec: 'mp3',
  bitrate_kbps: 128,
  container: 'icecast',
};

function source(given: object = {}) {
  return {
    id: 'wxyz-fm',
    call: 'WXYZ',
    band: 'FM',
    name: 'Lake Radio',
    freq: 91.5,
    city: 'Duluth',
    state: 'MN',
    lat: 46.78999,
    lon: -92.10001,
    tags: ['news'],
    streams: [stream],
    logo: 'https://logos.example/wxyz.gif',
    ...given,
  };
}
const rowsOf = (...sources: object[]) => packDirectory(sources, '2026-11').rows;
const streamsOf = (...streams: object[]) => rowsOf(source({ streams }))[0]?.[11];

describe('packing', () => {
  it('keeps what a listener needs, in the order of the contract', () => {
    expect(rowsOf(source())).toEqual([
      [
        'wxyz-fm',
        'WXYZ',
        'Lake Radio',
        'FM',
        91.5,
        'Duluth',
        'MN',
        46.79,
        -92.1,
        'America/Chicago',
        ['news'],
        [['https://a.example/live', 'icecast', 'mp3', 128, '']],
        null,
        null,
      ],
    ]);
  });

  it('drops streams that a page served over https cannot play, and keeps the station', () => {
    const streams = streamsOf(
      { ...stream, url: 'http://a.example/live' },
      { ...stream, url: 'https://a.example/live.pls', container: 'pls' },
      { ...stream, container: undefined },
    );

    expect(streams).toEqual([]);
  });

  it.each([
    [{ channel: 'HD2' }, 'WXYZ HD2'],
    [{ channel: 'HD2', label: 'WXYZ-HD2 Jazz' }, 'WXYZ-HD2 Jazz'],
    [{ channel: 'alt', label: 'Reading Service' }, 'WXYZ Reading Service'],
    [{ channel: 'alt', label: 'alt' }, 'WXYZ second service'],
  ])('gives another channel a name that can stand alone: %j', (channel, label) => {
    expect(streamsOf({ ...stream, ...channel })?.[0]?.[4]).toBe(label);
  });

  it('tells stations of one brand apart by call sign', () => {
    const rows = rowsOf(source(), source({ id: 'wabc-fm', call: 'WABC' }));

    expect(rows.map((row) => row[2])).toEqual(['WABC Lake Radio', 'WXYZ Lake Radio']);
  });

  it('names a shared programme only where it is shared', () => {
    const lead = source({ service: 'wxyz-fm' });
    const relay = source({ id: 'wabc-fm', service: 'wxyz-fm' });

    expect(rowsOf(lead, relay).map((row) => row[13])).toEqual(['wxyz-fm', 'wxyz-fm']);
    expect(rowsOf(lead).map((row) => row[13])).toEqual([null]);
  });

  it('refuses what is not the list it knows', () => {
    expect(() => packDirectory([{ id: 'wxyz-fm' }], '2026-11')).toThrow('call');
  });
});

describe('the time zone of a place', () => {
  it.each([
    ['Duluth', 'MN', 46.8, -92.1, 'America/Chicago'],
    ['El Paso', 'TX', 31.8, -106.4, 'America/Denver'],
    ['Austin', 'TX', 30.3, -97.7, 'America/Chicago'],
    ['Pensacola', 'FL', 30.4, -87.2, 'America/Chicago'],
    ['Miami', 'FL', 25.8, -80.2, 'America/New_York'],
    ['Louisville', 'KY', 38.2, -85.8, 'America/New_York'],
    ['Phoenix', 'AZ', 33.4, -112, 'America/Phoenix'],
    ['Moscow', 'ID', 46.7, -117, 'America/Los_Angeles'],
    ['Boise', 'ID', 43.6, -116.2, 'America/Denver'],
    ['Portland', 'OR', 45.5, -122.7, 'America/Los_Angeles'],
    ['Anchorage', 'AK', 61.2, -149.9, 'America/Anchorage'],
    ['Hagatna', 'GU', 13.5, 144.7, 'Pacific/Guam'],
  ])('%s, %s', (city, state, latitude, longitude, zone) => {
    expect(usTimeZone({ city, state, latitude, longitude })).toBe(zone);
  });

  it.each([
    ['Dickinson', 'ND', 46.9, -102.8],
    ['Tuba City', 'AZ', 36.1, -111.2],
    ['Ontario', 'OR', 44, -117],
    ['Nowhere', 'XX', 0, 0],
  ])('is left open where there is doubt: %s, %s', (city, state, latitude, longitude) => {
    expect(usTimeZone({ city, state, latitude, longitude })).toBeNull();
  });
});
