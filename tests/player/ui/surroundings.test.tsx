// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { PlayerDock } from '#player/ui/PlayerDock.tsx';
import { violations } from '#tests/support/axe.ts';
import { aTuning } from '#tests/support/builders.ts';
import { renderPlayer } from './renderPlayer.tsx';

const news = aTuning();

beforeEach(() => localStorage.clear());

/** The dock, with a radio that plays. */
function playing(given: Parameters<typeof renderPlayer>[1] = {}) {
  const all = renderPlayer(
    <main>
      <h1>Radio</h1>
      <label>
        Search <input type="search" />
      </label>
      <PlayerDock stationsPanel={() => null} />
    </main>,
    given,
  );
  all.send({ type: 'play', tuning: news });
  if (given.ways?.[0] === 'direct') all.fromDeck({ type: 'sounding' });
  else all.sounds(120);
  const status = () => all.player.store.getState().playback.status;
  return { ...all, status };
}

const named = (name: string | RegExp) => screen.getByRole('button', { name });
const dialog = (name: string) => screen.findByRole('dialog', { name });

async function axed() {
  document.documentElement.lang = 'en';
  document.title = 'Radio';
  return violations();
}

describe('the sleep timer', () => {
  it('is set from its menu, which then says what is left and cancels it', async () => {
    const { sleepTimer } = playing();
    await userEvent.click(named('Sleep timer'));
    await userEvent.click(
      await within(await dialog('Sleep timer')).findByRole('button', { name: 'In 30 minutes' }),
    );
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(named('Sleep timer')).toHaveAccessibleDescription('30 minutes left');
    await userEvent.click(named('Sleep timer'));
    expect(await screen.findByText('The radio stops in 30 minutes.')).toBeVisible();
    expect(await axed()).toEqual([]);
    await userEvent.click(named('Cancel the timer'));
    expect(sleepTimer.store.getState()).toEqual({ status: 'off', because: 'asked' });
  });

  it('says that it needs a radio that plays', async () => {
    const { send } = playing();
    send({ type: 'stop' });
    await userEvent.click(named('Sleep timer'));
    expect(await screen.findByText(/Start the radio first/)).toBeVisible();
  });

  it('says that it fades, and can be called off there and then', async () => {
    const { sleepTimer, status } = playing();
    act(() => sleepTimer.set({ by: 'clock', atMs: Date.now() }));
    expect(screen.getByText('Good night. The radio is fading out.')).toBeVisible();
    await userEvent.click(named('Keep listening'));
    expect(screen.getByText(/The sleep timer is off/)).toBeVisible();
    expect(status()).toBe('playing');
  });

  it('says in the morning why it is quiet', () => {
    const { sleepTimer, status } = playing();
    act(() => sleepTimer.set({ by: 'clock', atMs: Date.now() - 3_600_000 }));
    expect(status()).toBe('idle');
    expect(screen.getByText('The sleep timer stopped the radio.')).toBeVisible();
  });
});

describe('the settings', () => {
  it('change the reserve and the single keys at once', async () => {
    const { settings } = playing();
    await userEvent.click(named('Settings'));
    const card = within(await dialog('Player settings'));
    const group = await card.findByRole('group', { name: 'Ride through dropouts' });
    expect(within(group).getByRole('radio', { name: 'Off' })).toBeChecked();
    await userEvent.click(within(group).getByRole('radio', { name: '3 minutes behind live' }));
    await userEvent.click(card.getByRole('switch', { name: 'Single-key shortcuts' }));
    expect(settings.getState()).toEqual({ reserveSeconds: 180, hasShortcuts: false });
    expect(await axed()).toEqual([]);
  });

  it('lead back to the sheet on a phone', async () => {
    playing({ isWide: false });
    await userEvent.click(named('Open the player'));
    await userEvent.click(await screen.findByRole('button', { name: 'Settings' }));
    await screen.findByRole('switch');
    await userEvent.click(named('Close'));
    expect(await dialog('WXYZ Harbor')).toBeVisible();
  });
});

describe('the favourite', () => {
  it('is added and let go by one button, which says what it will do', async () => {
    const { favourites } = playing();
    await userEvent.click(named('Add WXYZ News to favourites'));
    expect(favourites.getState().tunings).toEqual([news]);
    await userEvent.click(named('Remove WXYZ News from favourites'));
    expect(favourites.getState().tunings).toEqual([]);
  });
});

describe('single keys', () => {
  it('pause and go on, and mute', async () => {
    const { status, volume } = playing();
    await userEvent.keyboard('k');
    expect(status()).toBe('paused');
    await userEvent.keyboard(' ');
    expect(status()).toBe('stalled');
    await userEvent.keyboard('m');
    expect(volume.getState().isMuted).toBe(true);
  });

  it('go to live', async () => {
    const { deck } = playing();
    deck().playheadSeconds = 30;
    await userEvent.keyboard('l');
    expect(deck().liveSeeks).toBe(1);
  });

  it('are words while one types', async () => {
    const { status } = playing();
    await userEvent.type(screen.getByRole('searchbox'), 'milk k');
    expect(status()).toBe('playing');
    expect(screen.getByRole('searchbox')).toHaveValue('milk k');
  });

  it('press a button once, not twice', async () => {
    const { status } = playing();
    named('Pause WXYZ News').focus();
    await userEvent.keyboard(' ');
    expect(status()).toBe('paused');
  });

  it('can be switched off', async () => {
    const { status, settings } = playing();
    act(() => settings.setState({ hasShortcuts: false }));
    await userEvent.keyboard('k');
    expect(status()).toBe('playing');
  });
});

describe('another tab that plays', () => {
  it('is told, with the way to go on here', async () => {
    const { send, tab, status } = playing();
    send({ type: 'pause' });
    act(() => tab.setState({ isElsewhere: true }));
    expect(screen.getByText('Paused: the radio is playing in another tab.')).toBeVisible();
    expect(await axed()).toEqual([]);
    await userEvent.click(named('Resume here'));
    expect(named('Pause WXYZ News')).toHaveFocus();
    expect(status()).toBe('stalled');
    await waitFor(() => expect(screen.queryByText(/another tab/)).toBeNull());
  });

  it('has stopped what cannot be paused', async () => {
    const { send, tab, status } = playing({ ways: ['direct'] });
    send({ type: 'stop' });
    act(() => tab.setState({ isElsewhere: true }));
    expect(screen.getByText('Stopped: the radio is playing in another tab.')).toBeVisible();
    await userEvent.click(named('Listen here'));
    expect(status()).toBe('connecting');
  });
});
