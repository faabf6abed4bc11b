// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { PlayerDock } from '#player/ui/PlayerDock.tsx';
import { violations } from '#tests/support/axe.ts';
import { aTuning } from '#tests/support/builders.ts';
import { renderPlayer } from './renderPlayer.tsx';

const news = aTuning();

function dock(given: Parameters<typeof renderPlayer>[1] = {}) {
  const all = renderPlayer(
    <main>
      <h1>Radio</h1>
      <PlayerDock
        hasRadio
        stationsPanel={(close) => <button onClick={close}>Choose the only station</button>}
      />
    </main>,
    given,
  );
  all.send({ type: 'offer', tuning: news });
  return all;
}

const player = () => screen.getByRole('region', { name: 'Player' });
const named = (name: string) => screen.getByRole('button', { name });
const dialogOf = (name: string) => screen.queryByRole('dialog', { name });
const DRAWER = 'Available on-air stations';

function wrongOnThePage() {
  document.documentElement.lang = 'en';
  document.title = 'Radio';
  return violations();
}

it('carries the state of the sound', () => {
  const { send, sounds, fromDeck } = dock();
  expect(player()).toHaveAttribute('data-state', 'idle');
  send({ type: 'play', tuning: news });
  expect(player()).toHaveAttribute('data-state', 'connecting');
  sounds(10);
  expect(player()).toHaveAttribute('data-state', 'playing');
  send({ type: 'pause' });
  expect(player()).toHaveAttribute('data-state', 'paused');
  send({ type: 'resume' });
  expect(player()).toHaveAttribute('data-state', 'stalled');
  fromDeck({ type: 'blocked' });
  expect(player()).toHaveAttribute('data-state', 'failed');
});

it('invites to choose a station when none is offered', async () => {
  renderPlayer(<PlayerDock hasRadio stationsPanel={() => null} />);
  expect(within(player()).getByText('Choose a station to listen')).toBeVisible();
  expect(screen.queryByRole('button', { name: /^Play/ })).toBeNull();
});

describe('in the very moment of a stop', () => {
  const stands = () => ({
    timeline: screen.queryByRole('slider', { name: 'Timeline' }) !== null,
    live: screen.queryByText('Live') !== null,
    goLive: screen.queryByRole('button', { name: 'Go to live' }) !== null,
    status: screen.getByRole('status').textContent,
  });
  const NOTHING = { timeline: false, live: false, goLive: false, status: '' };

  it.each([true, false])(
    'nothing stands that only a radio that is on can tell (wide: %s)',
    async (isWide) => {
      const { send, sounds } = dock({ isWide });
      if (!isWide) await userEvent.click(named('Open the player'));
      send({ type: 'play', tuning: news });
      sounds(60);
      await screen.findByRole('slider', { name: 'Timeline' });
      expect(stands()).toEqual({
        timeline: true,
        live: true,
        goLive: false,
        status: 'Playing WXYZ News live',
      });
      // One press, and a look at once: no second is given to tidy up.
      fireEvent.click(named('Stop WXYZ News'));
      expect(stands()).toEqual(NOTHING);
      expect(named('Play WXYZ News live')).toBeVisible();
    },
  );

  it('nor behind live, nor when it is stopped from elsewhere', async () => {
    const { send, sounds, deck } = dock();
    send({ type: 'play', tuning: news });
    sounds(60);
    deck().playheadSeconds = 20;
    await screen.findByRole('button', { name: 'Go to live' });
    send({ type: 'stop' });
    expect(stands()).toEqual(NOTHING);
  });

  it('nor when the sound fails for good', () => {
    const { send, sounds } = dock();
    send({ type: 'play', tuning: news });
    sounds(60);
    send({ type: 'blocked' });
    expect(stands()).toMatchObject({ timeline: false, live: false, goLive: false });
  });
});

it('shows the timeline of the channel that is heard, from the moment of the change', async () => {
  const jazz = aTuning({ id: 'wxyz-2', name: 'WXYZ Jazz' });
  const { send, sounds, deck } = dock();
  send({ type: 'play', tuning: news });
  sounds(300);
  deck().playheadSeconds = 100;
  await screen.findByRole('button', { name: 'Go to live' });
  send({ type: 'play', tuning: jazz });
  sounds(5);
  expect(named('Pause WXYZ Jazz')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Go to live' })).toBeNull();
  expect(screen.getByText('Live')).toBeVisible();
});

describe('on a wide page', () => {
  it('shows every control by its name, in a sensible order from the keyboard', async () => {
    const { send, sounds, deck } = dock();
    send({ type: 'play', tuning: news });
    sounds(120);
    deck().playheadSeconds = 60;
    await waitFor(() => expect(named('Go to live')).toBeVisible());
    const visited: string[] = [];
    for (let i = 0; i < 13; i += 1) {
      // oxlint-disable-next-line no-await-in-loop -- One key after the other.
      await userEvent.tab();
      visited.push(document.activeElement?.ariaLabel ?? document.activeElement?.textContent ?? '');
    }
    expect(visited).toEqual([
      'Timeline',
      expect.stringMatching(/^1:\d\d behind liveGo to live$/),
      'Live radio',
      'Add WXYZ News to favorites',
      'Back 15 seconds',
      'Pause WXYZ News',
      'Forward 15 seconds',
      'Stop WXYZ News',
      'Mute',
      'Volume',
      'Sleep timer',
      'Settings',
      'Stations',
    ]);
  });

  it('opens the drawer of stations, and closes it with its button', async () => {
    dock();
    await userEvent.click(named('Stations'));
    expect(dialogOf(DRAWER)).toBeVisible();
    await userEvent.click(named('Close'));
    await waitFor(() => expect(dialogOf(DRAWER)).toBeNull());
  });

  it('closes the drawer when a station in it is done with', async () => {
    dock();
    await userEvent.click(named('Stations'));
    await userEvent.click(named('Choose the only station'));
    await waitFor(() => expect(dialogOf(DRAWER)).toBeNull());
  });

  it('gives the focus back to what opened it, also when Tab was quicker than the dialog', async () => {
    const { send, sounds } = dock();
    send({ type: 'play', tuning: news });
    sounds(30);
    named('Sleep timer').focus();
    act(() => {
      named('Sleep timer').click();
      named('Settings').focus();
    });
    await userEvent.click(named('Close'));
    await waitFor(() => expect(dialogOf('Sleep timer')).toBeNull());
    expect(named('Sleep timer')).toHaveFocus();
  });

  it('has nothing that axe finds wrong, silent, playing or with the drawer open', async () => {
    const { send, sounds } = dock();
    expect(await wrongOnThePage()).toEqual([]);
    send({ type: 'play', tuning: news });
    sounds(30);
    expect(await wrongOnThePage()).toEqual([]);
    await userEvent.click(named('Stations'));
    expect(await wrongOnThePage()).toEqual([]);
  });
});

describe('on a phone', () => {
  const phone = () => dock({ isWide: false });

  it('is a bar with one button for the sound, and one that opens the whole player', async () => {
    phone();
    const names = within(player())
      .getAllByRole('button')
      .map((button) => button.ariaLabel);
    expect(names).toEqual(['Play WXYZ News live', 'Open the player']);
    await userEvent.click(named('Play WXYZ News live'));
    expect(named('Stop WXYZ News')).toBeVisible();
  });

  it('opens to a sheet with everything, named after the station', async () => {
    const { send, sounds } = phone();
    send({ type: 'play', tuning: news });
    sounds(30);
    await userEvent.click(named('Open the player'));
    const sheet = within(dialogOf('WXYZ Harbor')!);
    await sheet.findByRole('button', { name: 'Pause WXYZ News' });
    for (const name of ['Pause WXYZ News', 'Back 15 seconds', 'Mute', 'Stations', 'Close']) {
      expect(sheet.getByRole('button', { name })).toBeVisible();
    }
    expect(await sheet.findByRole('slider', { name: 'Timeline' })).toBeVisible();
    expect(sheet.getByRole('slider', { name: 'Volume' })).toBeVisible();
    expect(screen.getAllByRole('button', { name: 'Pause WXYZ News' })).toHaveLength(1);
  });

  it('closes the sheet, and the bar has its button again', async () => {
    phone();
    await userEvent.click(named('Open the player'));
    await userEvent.click(named('Close'));
    await waitFor(() => expect(dialogOf('WXYZ Harbor')).toBeNull());
    expect(named('Play WXYZ News live')).toBeVisible();
  });

  it('opens the stations from the sheet, and leaves them open', async () => {
    phone();
    await userEvent.click(named('Open the player'));
    await userEvent.click(named('Stations'));
    await waitFor(() => expect(dialogOf('WXYZ Harbor')).toBeNull());
    expect(dialogOf(DRAWER)).toBeVisible();
    expect(named('Choose the only station')).toBeVisible();
  });

  it('has nothing that axe finds wrong, closed or open', async () => {
    const { send, sounds } = phone();
    send({ type: 'play', tuning: news });
    sounds(30);
    expect(await wrongOnThePage()).toEqual([]);
    await userEvent.click(named('Open the player'));
    expect(await wrongOnThePage()).toEqual([]);
  });
});
