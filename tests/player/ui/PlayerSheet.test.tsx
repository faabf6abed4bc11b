// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PlayerSheet } from '#player/ui/PlayerSheet.tsx';
import { aBroadcast, anOnAir, aTrack } from '#tests/features/stations/builders.ts';
import { fakeOrigin } from '#tests/features/stations/fakeOrigin.ts';
import { aTuning } from '#tests/support/builders.ts';
import { axeOnThePage } from './renderDock.tsx';
import { renderPlayer } from './renderPlayer.tsx';

const origin = fakeOrigin();
const AT_ONE = Date.parse('2026-03-02T13:00:00Z');
const ago = (minutes: number) => new Date(AT_ONE - minutes * 60_000).toISOString();
const noon = aBroadcast({
  id: 'noon',
  title: 'Noon at the Quay',
  start: '2026-03-02T14:00:00.000Z',
  end: '2026-03-02T15:00:00.000Z',
});

beforeEach(() => {
  localStorage.clear();
  vi.useFakeTimers({ toFake: ['Date'], now: AT_ONE });
});
afterEach(() => void vi.useRealTimers());

/** The sheet of a channel that is heard live, with five minutes recorded. */
function sheet(onAir = anOnAir({ broadcasts: [aBroadcast(), noon] })) {
  origin.holds({ onAir: [onAir] });
  const opened: string[] = [];
  const all = renderPlayer(
    <main>
      <h1>Radio</h1>
      <h2>WXYZ Harbor</h2>
      <PlayerSheet hasStations onOpen={(what) => void opened.push(what)} />
    </main>,
    { isWide: false },
  );
  all.send({ type: 'play', tuning: aTuning({ hasOnAir: true }) });
  all.sounds(300);
  return { ...all, opened };
}

it('says the name of a station once, and offers no list where there is nothing to choose', () => {
  const { send } = renderPlayer(<PlayerSheet hasStations={false} onOpen={() => {}} />, {
    isWide: false,
  });
  send({ type: 'offer', tuning: { ...aTuning(), stationName: 'WXYZ News' } });
  expect(screen.queryByText('WXYZ News')).toBeNull();
  expect(screen.queryByRole('button', { name: 'Stations' })).toBeNull();
});

const plain = (text: string | null | undefined) => text?.replaceAll('\u202f', ' ');

describe('what is on', () => {
  it('is the show with who makes it, over its channel', async () => {
    const hosts = ['Ada Okafor', 'Ben Lund', 'Cleo Ruiz'];
    sheet(anOnAir({ broadcasts: [aBroadcast({ hosts })] }));
    expect(await screen.findByRole('heading', { name: 'Morning on the Bay' })).toBeVisible();
    expect(screen.getByText('with Ada Okafor, Ben Lund, and Cleo Ruiz')).toBeVisible();
    expect(screen.getByText('WXYZ News')).toBeVisible();
  });

  it('names nobody where nobody is named', async () => {
    sheet();
    await screen.findByRole('heading', { name: 'Morning on the Bay' });
    expect(screen.queryByText(/^with /)).toBeNull();
  });

  it('is "Live radio" where nothing is announced', () => {
    sheet(anOnAir({ broadcasts: [] }));
    expect(screen.getByRole('heading', { name: 'Live radio' })).toBeVisible();
    expect(screen.queryByText('Next up')).toBeNull();
  });

  it('is followed by the next show, on the station’s own clock', async () => {
    sheet();
    const next = await screen.findByText('Next up');
    expect(plain(next.parentElement?.textContent)).toBe('Next upNoon at the Quay at 8:00 AM');
  });

  it('is the song that is heard, until it is over', async () => {
    const { deck } = sheet(anOnAir({ tracks: [aTrack({ start: ago(4), durationSeconds: 180 })] }));
    deck().playheadSeconds = 120;
    expect(await screen.findByText('Slack Tide, The Ferrymen')).toBeVisible();
    deck().playheadSeconds = 270;
    expect(await screen.findByRole('heading', { name: 'Recent tracks' })).toBeVisible();
  });
});

describe('the recent tracks', () => {
  const song = (minutesAgo: number, kind: 'music' | 'talk' = 'music') =>
    aTrack({
      id: `at-${minutesAgo}`,
      title: `Song ${minutesAgo}`,
      artist: null,
      kind,
      start: ago(minutesAgo),
      durationSeconds: 120,
    });
  const listed = () => screen.getAllByRole('listitem').map(({ textContent }) => plain(textContent));

  it('are the last five that were heard, newest first, with their time', async () => {
    sheet(anOnAir({ tracks: [50, 40, 30, 20, 15, 10].map((minutes) => song(minutes)) }));
    await screen.findByRole('heading', { name: 'Recent tracks' });
    expect(listed()).toEqual([
      '6:50 AMSong 10',
      '6:45 AMSong 15',
      '6:40 AMSong 20',
      '6:30 AMSong 30',
      '6:20 AMSong 40',
    ]);
  });

  it('are music only, and not what is heard now', async () => {
    sheet(anOnAir({ tracks: [song(20), song(12, 'talk'), song(1)] }));
    await screen.findByText('Song 1');
    expect(listed()).toEqual(['6:40 AMSong 20']);
  });

  it('are not those that the listener has still to hear', async () => {
    const { deck } = sheet(anOnAir({ tracks: [song(30), song(3)] }));
    deck().playheadSeconds = 10;
    await screen.findByRole('heading', { name: 'Recent tracks' });
    await waitFor(() => expect(listed()).toEqual(['6:30 AMSong 30']));
  });

  it('are not there where there were none', async () => {
    sheet();
    await screen.findByText('Next up');
    expect(screen.queryByRole('heading', { name: 'Recent tracks' })).toBeNull();
  });
});

describe('the controls', () => {
  it('are all there, by their names', async () => {
    sheet();
    const names = screen
      .getAllByRole('button')
      .map((button) => button.ariaLabel ?? plain(button.textContent));
    expect(names).toEqual([
      expect.stringMatching(/^Add WXYZ News to favou?rites$/),
      'Back 15 seconds',
      'Pause WXYZ News',
      'Forward 15 seconds',
      'Stop WXYZ News',
      'Mute',
      'Sleep timer',
      'Settings',
      'Stations',
    ]);
    expect(screen.getByRole('slider', { name: 'Timeline' })).toBeVisible();
    expect(screen.getByRole('slider', { name: 'Volume' })).toBeVisible();
    expect(screen.getByRole('status')).toHaveTextContent('Playing WXYZ News live');
    expect(await axeOnThePage()).toEqual([]);
  });

  it.each([
    ['Sleep timer', 'sleep'],
    ['Settings', 'settings'],
    ['Stations', 'stations'],
  ])('open what they are named after: %s', async (name, what) => {
    const { opened } = sheet();
    await userEvent.click(screen.getByRole('button', { name }));
    expect(opened).toEqual([what]);
  });

  it('stand still while nothing is chosen', () => {
    renderPlayer(<PlayerSheet hasStations onOpen={() => {}} />, { isWide: false });
    const names = screen
      .getAllByRole('button')
      .map((button) => button.ariaLabel ?? button.textContent);
    expect(names).toEqual(['Mute', 'Sleep timer', 'Settings', 'Stations']);
    expect(within(document.body).queryByRole('slider', { name: 'Timeline' })).toBeNull();
  });
});
