// @vitest-environment jsdom
import { act, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SleepMenu } from '#player/ui/controls/SleepMenu.tsx';
import { aBroadcast, anOnAir } from '#tests/features/stations/builders.ts';
import { fakeOrigin } from '#tests/features/stations/fakeOrigin.ts';
import { aTuning } from '#tests/support/builders.ts';
import { axeOnThePage, buttonNamed, dialogNamed, renderPlayingDock } from '../renderDock.tsx';
import { renderPlayer } from '../renderPlayer.tsx';

const origin = fakeOrigin();
const AT_ONE = Date.parse('2026-03-02T13:00:00Z');
const END = Date.parse('2026-03-02T14:00:00Z');

beforeEach(() => {
  localStorage.clear();
  vi.useFakeTimers({ toFake: ['Date'], now: AT_ONE });
});
afterEach(() => void vi.useRealTimers());

/** The menu alone, of a radio that plays. */
function menu({ delaySeconds = 0, hasOnAir = true } = {}) {
  origin.holds({ onAir: [anOnAir({ broadcasts: [aBroadcast()] })] });
  const done: string[] = [];
  const all = renderPlayer(<SleepMenu onDone={() => void done.push('done')} />);
  all.send({ type: 'play', tuning: aTuning({ hasOnAir, delaySeconds }) });
  all.sounds(120);
  return { ...all, done, set: () => all.sleepTimer.store.getState() };
}

const atEnd = () => screen.findByRole('button', { name: /^When Morning on the Bay ends/ });

describe('the choices', () => {
  it('are five times, and the end of the show on the station’s own clock', async () => {
    menu();
    await atEnd();
    const names = screen
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent.replaceAll('\u202f', ' '));
    expect(names).toEqual([
      'In 15 minutes',
      'In 30 minutes',
      'In 45 minutes',
      'In 60 minutes',
      'In 90 minutes',
      'When Morning on the Bay ends, about 8:00 AM',
    ]);
  });

  it('know no end where no show is told', () => {
    menu({ hasOnAir: false });
    expect(screen.getAllByRole('listitem')).toHaveLength(5);
  });

  it.each([15, 30, 45, 60, 90])(
    'set the timer %i minutes from now, and are done',
    async (minutes) => {
      const { set, done } = menu({ hasOnAir: false });
      await userEvent.click(buttonNamed(`In ${minutes} minutes`));
      expect(set()).toEqual({
        status: 'set',
        time: { by: 'clock', atMs: AT_ONE + minutes * 60_000 },
      });
      expect(done).toEqual(['done']);
    },
  );

  it('set it for the end of the show as it is heard, by the keyboard', async () => {
    const { set } = menu({ delaySeconds: 40 });
    (await atEnd()).focus();
    await userEvent.keyboard('{Enter}');
    expect(set()).toEqual({
      status: 'set',
      time: { by: 'show', atMs: END + 40_000, channelId: 'wxyz-1' },
    });
  });

  it('are there for a paused radio too, whose show is the one that it stands in', async () => {
    const { send } = menu();
    send({ type: 'pause' });
    expect(await atEnd()).toBeVisible();
  });
});

describe('at a radio that is off', () => {
  it('there is nothing to choose, and it says why', () => {
    const { send } = menu({ hasOnAir: false });
    send({ type: 'stop' });
    expect(screen.getByText(/Start the radio first/)).toBeVisible();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('the choices go while the menu is open, when something else stops the radio', () => {
    const { player } = menu({ hasOnAir: false });
    expect(screen.getAllByRole('button')).toHaveLength(5);
    act(() => player.send({ type: 'stop' }));
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('a timer that runs', () => {
  it('is told with what is left, and cancelled from the menu', async () => {
    const { sleepTimer, set, done } = menu({ hasOnAir: false });
    act(() => sleepTimer.set({ by: 'clock', atMs: AT_ONE + 14 * 60_000 }));
    expect(screen.getByText('The radio stops in 14 minutes.')).toBeVisible();
    await userEvent.click(buttonNamed('Cancel the timer'));
    expect(set()).toEqual({ status: 'off', because: 'asked' });
    expect(done).toEqual(['done']);
  });

  it('that waits for the end of the show lasts longer for who hears it later', async () => {
    const { sleepTimer, deck } = menu();
    act(() => sleepTimer.set({ by: 'show', atMs: END, channelId: 'wxyz-1' }));
    expect(screen.getByText('The radio stops in 60 minutes.')).toBeVisible();
    deck().playheadSeconds = 0;
    expect(await screen.findByText('The radio stops in 62 minutes.')).toBeVisible();
  });
});

describe('the dialog', () => {
  it('is opened by its button, closed by a choice, and tells of it when it is opened again', async () => {
    const { sleepTimer } = renderPlayingDock();
    await userEvent.click(buttonNamed('Sleep timer'));
    const card = within(await dialogNamed('Sleep timer'));
    await userEvent.click(await card.findByRole('button', { name: 'In 30 minutes' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(buttonNamed('Sleep timer')).toHaveAccessibleDescription('30 minutes left');
    await userEvent.click(buttonNamed('Sleep timer'));
    expect(await screen.findByText('The radio stops in 30 minutes.')).toBeVisible();
    expect(await axeOnThePage()).toEqual([]);
    await userEvent.click(buttonNamed('Cancel the timer'));
    expect(sleepTimer.store.getState()).toEqual({ status: 'off', because: 'asked' });
  });

  it('leads back to the sheet on a phone, when a time is chosen', async () => {
    renderPlayingDock({ isWide: false });
    await userEvent.click(buttonNamed('Open the player'));
    await userEvent.click(await screen.findByRole('button', { name: 'Sleep timer' }));
    await userEvent.click(await screen.findByRole('button', { name: 'In 45 minutes' }));
    expect(await dialogNamed('WXYZ Harbor')).toBeVisible();
    const button = await screen.findByRole('button', { name: 'Sleep timer' });
    expect(button).toHaveAccessibleDescription('45 minutes left');
  });
});
