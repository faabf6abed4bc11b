// @vitest-environment jsdom
import { act, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { PlayerNotice } from '#player/ui/status/PlayerNotice.tsx';
import { aTuning } from '#tests/support/builders.ts';
import { axeOnThePage, buttonNamed, renderPlayingDock } from '../renderDock.tsx';
import { renderPlayer } from '../renderPlayer.tsx';

beforeEach(() => localStorage.clear());

describe('the place for it', () => {
  it('is there before its words, so that they are read out when they come', () => {
    const { container, tab } = renderPlayer(<PlayerNotice />);
    const place = container.querySelector('[aria-live="polite"]');
    expect(place).toBeEmptyDOMElement();
    act(() => tab.setState({ isElsewhere: true }));
    expect(container.querySelector('[aria-live="polite"]')).toBe(place);
    expect(place).not.toBeEmptyDOMElement();
  });
});

describe('another tab that plays', () => {
  it('is told, with the way to go on here', async () => {
    const { send, tab, status } = renderPlayingDock();
    send({ type: 'pause' });
    act(() => tab.setState({ isElsewhere: true }));
    expect(screen.getByText('Paused: another tab is playing.')).toBeVisible();
    expect(await axeOnThePage()).toEqual([]);
    await userEvent.click(buttonNamed('Resume here'));
    expect(buttonNamed('Pause WXYZ News')).toHaveFocus();
    expect(status()).toBe('stalled');
    await waitFor(() => expect(screen.queryByText(/another tab/)).toBeNull());
  });

  it('has stopped what cannot be paused', async () => {
    const { send, tab, status } = renderPlayingDock({ ways: ['direct'] });
    send({ type: 'stop' });
    act(() => tab.setState({ isElsewhere: true }));
    expect(screen.getByText('Stopped: another tab is playing.')).toBeVisible();
    await userEvent.click(buttonNamed('Listen here'));
    expect(status()).toBe('connecting');
  });

  it('comes before all else that there is to say', () => {
    const { tab, sleepTimer } = renderPlayingDock();
    act(() => sleepTimer.set({ by: 'clock', atMs: Date.now() - 3_600_000 }));
    expect(screen.getByText('The sleep timer stopped the radio.')).toBeVisible();
    act(() => tab.setState({ isElsewhere: true }));
    expect(screen.queryByText(/sleep timer/)).toBeNull();
    expect(screen.getByText(/another tab/)).toBeVisible();
  });
});

describe('the sleep timer', () => {
  it('says that it fades, and can be called off there and then, by the keyboard too', async () => {
    const { sleepTimer, status } = renderPlayingDock();
    act(() => sleepTimer.set({ by: 'clock', atMs: Date.now() }));
    expect(screen.getByText('Good night. The radio is fading out.')).toBeVisible();
    buttonNamed('Keep listening').focus();
    await userEvent.keyboard('{Enter}');
    expect(screen.getByText(/The sleep timer is off/)).toBeVisible();
    expect(buttonNamed('Pause WXYZ News')).toHaveFocus();
    expect(status()).toBe('playing');
  });

  it('says in the morning why it is quiet, until the radio is played again', () => {
    const { sleepTimer, status, send } = renderPlayingDock();
    act(() => sleepTimer.set({ by: 'clock', atMs: Date.now() - 3_600_000 }));
    expect(status()).toBe('idle');
    expect(screen.getByText('The sleep timer stopped the radio.')).toBeVisible();
    send({ type: 'play', tuning: aTuning() });
    expect(screen.queryByText(/The sleep timer stopped/)).toBeNull();
  });

  it('says nothing of itself when the listener has cancelled it', () => {
    const { sleepTimer, container } = renderPlayingDock();
    act(() => sleepTimer.set({ by: 'clock', atMs: Date.now() + 60_000 }));
    act(() => sleepTimer.cancel());
    expect(container.querySelector('[aria-live="polite"]')).toBeEmptyDOMElement();
  });
});

describe('a pause that was longer than what is kept', () => {
  it('is told when the listener goes on: what was paused on is gone', async () => {
    const { sounds, deck, send } = renderPlayer(<PlayerNotice />);
    send({ type: 'play', tuning: aTuning() });
    sounds(120);
    expect(screen.queryByText(/no longer saved/)).toBeNull();
    deck().hasLostPlace = true;
    expect(await screen.findByText(/^The moment you paused at is no longer saved/)).toBeVisible();
    expect(screen.queryByRole('button')).toBeNull();
  });
});
