import { describe, expect, it } from 'vitest';
import { helpScreen } from '#server/pages/screens/helpScreen.ts';
import { notFoundScreen } from '#server/pages/screens/screen.ts';
import {
  regionScreen,
  stationScreen,
  stationsScreen,
} from '#server/pages/screens/stationScreens.ts';
import { createStationDirectory } from '#server/stations/stationDirectory.ts';
import { aChannel, aStation } from '#tests/support/builders.ts';
import { KQED } from '#tests/support/origin.ts';
import { screenDeps } from '../screenDeps.ts';

const directory = createStationDirectory({ asOf: '2026-11', rows: [KQED] });

describe('a station', () => {
  it('says first what a listener knows it by: call sign, frequency, place', () => {
    const station = aStation({ about: 'Boats and news.' });

    expect(stationScreen(screenDeps({ stations: [station] }), 'wxyz')).toMatchObject({
      title: 'WXYZ Harbor | Great Lakes Public Radio',
      description: 'Boats and news.',
      canonical: 'https://radio.example/stations/wxyz',
      first: {
        shape: 'station',
        kicker: 'Minnesota',
        headline: 'WXYZ 91.5 FM',
        dek: 'Duluth, MN',
        about: 'Boats and news.',
      },
    });
  });

  it('is described by its place where it says nothing of itself', () => {
    const station = aStation({ city: null, state: null });
    const screen = stationScreen(screenDeps({ stations: [station] }), 'wxyz');

    expect(screen?.description).toBe(
      'Listen live to WXYZ Harbor from Minnesota: what is on now, and what comes next.',
    );
  });

  it('has a call sign alone where it is on no frequency', () => {
    const station = aStation({ frequency: null, band: null });
    const screen = stationScreen(screenDeps({ stations: [station] }), 'wxyz');

    expect(screen?.first?.headline).toBe('WXYZ');
  });

  it('comes with what is on each channel that can say so, and the first one’s schedule', () => {
    const channels = [
      aChannel({ id: 'wxyz-1', hasOnAir: false }),
      aChannel({ id: 'wxyz-2' }),
      aChannel({ id: 'wxyz-3' }),
    ];
    const screen = stationScreen(screenDeps({ stations: [aStation({ channels })] }), 'wxyz');

    expect(Object.keys(screen?.answers ?? {}).slice(3)).toEqual([
      '/api/stations/wxyz',
      '/api/channels/wxyz-2/on-air',
      '/api/channels/wxyz-3/on-air',
      '/api/channels/wxyz-2/schedule/2026-03-01',
    ]);
  });

  it('may be one of the directory, where the network has it', () => {
    expect(stationScreen(screenDeps({ directory }), 'kqed-fm')).toMatchObject({
      first: { headline: 'KQED 88.5 FM', dek: 'San Francisco, CA' },
    });
    expect(stationScreen(screenDeps(), 'kqed-fm')).toBeNull();
  });
});

describe('a region', () => {
  it('is one that the network names, or any state where it has the directory', () => {
    expect(regionScreen(screenDeps(), 'mn')).toMatchObject({
      canonical: 'https://radio.example/stations/in/mn',
      description: 'Public radio stations in Minnesota that you can hear live.',
    });
    expect(regionScreen(screenDeps(), 'ca')).toBeNull();
    expect(regionScreen(screenDeps({ directory }), 'ca')?.title).toContain('California');
    expect(regionScreen(screenDeps({ directory }), 'atlantis')).toBeNull();
  });
});

it('lists the network’s own stations for search engines, and not the whole country', () => {
  const [list] = stationsScreen(screenDeps({ directory }))!.structuredData;

  expect(list).toHaveProperty('itemListElement', [
    { '@type': 'ListItem', position: 1, url: 'https://radio.example/stations/wxyz' },
  ]);
});

it('says that a page is not there, in the network’s name, and has no address for it', () => {
  expect(notFoundScreen(screenDeps())).toMatchObject({
    status: 404,
    canonical: null,
    isUnlisted: true,
    description: 'Great Lakes Public Radio has no page at this address.',
  });
});

it('says what the help page is for before it is there', () => {
  const screen = helpScreen(screenDeps())!;

  expect(screen.canonical).toBe('https://radio.example/listen/help');
  expect(screen.first?.headline).toBeTruthy();
  expect(screen.isUnlisted).toBe(false);
});
