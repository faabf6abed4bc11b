// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Track } from '#contract/onAir.ts';
import { RecentTracks } from '#features/stations/schedule/RecentTracks.tsx';
import { showView } from '#tests/support/showView.tsx';
import { anOnAir, aTrack } from '../builders.ts';

const AT = Date.parse('2026-03-02T13:30:00Z');
const at = (minute: number) => `2026-03-02T13:${String(minute).padStart(2, '0')}:00.000Z`;
const show = (tracks: Track[], atMs = AT, timeZone = 'America/Chicago') =>
  showView(<RecentTracks onAir={anOnAir({ tracks, timeZone })} atMs={atMs} />).container;
const items = () =>
  screen.getAllByRole('listitem').map((item) => item.textContent.replaceAll(/\s+/g, ' ').trim());

it('lists what has sounded, newest first, with when that was', () => {
  show([
    aTrack({ id: 'a', title: 'First', start: at(1) }),
    aTrack({ id: 'b', title: 'Second', start: at(5) }),
  ]);
  expect(items()).toEqual(['7:05 AM Second The Ferrymen', '7:01 AM First The Ferrymen']);
});

it('goes back ten songs and no further', () => {
  show(
    Array.from({ length: 14 }, (_, n) => aTrack({ id: `${n}`, title: `No ${n}`, start: at(n) })),
  );
  expect(items()).toHaveLength(10);
  expect(items()[0]).toContain('No 13');
});

it('leaves out the talk between the songs', () => {
  show([
    aTrack({ id: 'a', title: 'Headlines', kind: 'talk', start: at(1) }),
    aTrack({ id: 'b', title: 'Slack Tide', start: at(2) }),
  ]);
  expect(items()).toHaveLength(1);
});

it('tells nothing that the listener has not heard yet', () => {
  show(
    [
      aTrack({ id: 'a', title: 'Heard', start: at(1) }),
      aTrack({ id: 'b', title: 'To come', start: at(20) }),
    ],
    Date.parse(at(10)),
  );
  expect(items()).toEqual(['7:01 AM Heard The Ferrymen']);
});

it('tells a song that sounds twice within the hour twice', () => {
  show([aTrack({ start: at(1) }), aTrack({ start: at(20) })]);
  expect(items()).toHaveLength(2);
});

it('names nobody where nobody is named', () => {
  show([aTrack({ artist: null, start: at(1) })]);
  expect(items()).toEqual(['7:01 AM Slack Tide']);
});

it('has the station’s clock, not the listener’s', () => {
  show([aTrack({ artist: null, start: at(1) })], AT, 'America/St_Johns');
  expect(items()).toEqual(['9:31 AM Slack Tide']);
});

it('is not there where nothing has sounded', () => {
  expect(show([])).toBeEmptyDOMElement();
  expect(show([aTrack({ kind: 'talk' })])).toBeEmptyDOMElement();
});
