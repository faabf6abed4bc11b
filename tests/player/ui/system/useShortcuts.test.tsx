// @vitest-environment jsdom
import { act, fireEvent, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { PlayerDock } from '#player/ui/PlayerDock.tsx';
import { pressesApart } from '#tests/support/pressClock.ts';
import { buttonNamed, renderPlayingDock as playing } from '../renderDock.tsx';
import { renderPlayer } from '../renderPlayer.tsx';

beforeEach(() => localStorage.clear());

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
    buttonNamed('Pause WXYZ News').focus();
    await userEvent.keyboard(' ');
    expect(status()).toBe('paused');
  });

  it('are each a press of its own, however quickly one follows another', async () => {
    const { status, volume } = playing();
    pressesApart(100);
    await userEvent.keyboard('mmk');
    expect(volume.getState().isMuted).toBe(false);
    expect(status()).toBe('paused');
  });

  it('scroll the page by Space while the radio is off', () => {
    const { send, status } = playing();
    send({ type: 'stop' });
    expect(fireEvent.keyDown(document.body, { key: ' ' })).toBe(true);
    expect(status()).toBe('idle');
  });

  it.each([60, 400])('do once what is pressed twice within %i ms', async (ms) => {
    const { status } = playing();
    pressesApart(ms);
    await userEvent.keyboard('kk');
    expect(status()).toBe('paused');
  });

  it('can be switched off', async () => {
    const { status, settings } = playing();
    act(() => settings.setState({ hasShortcuts: false }));
    await userEvent.keyboard('k');
    expect(status()).toBe('playing');
  });

  it('rest in an open dialog, whose controls have keys of their own', async () => {
    const { status } = playing();
    await userEvent.click(buttonNamed('Sleep timer'));
    (await screen.findByRole('button', { name: 'In 15 minutes' })).focus();
    await userEvent.keyboard('k');
    expect(status()).toBe('playing');
  });

  it.each(['Control', 'Alt', 'Meta', 'Shift'])(
    'never act with %s, which is the browser’s',
    async (key) => {
      const { status, volume } = playing();
      await userEvent.keyboard(`{${key}>}km{/${key}}`);
      expect(status()).toBe('playing');
      expect(volume.getState().isMuted).toBe(false);
    },
  );

  it('act once while a key is held down', () => {
    const { volume } = playing();
    fireEvent.keyDown(document.body, { key: 'm' });
    for (let i = 0; i < 5; i += 1) fireEvent.keyDown(document.body, { key: 'm', repeat: true });
    expect(volume.getState().isMuted).toBe(true);
  });

  it('keep the page from scrolling only where they act', () => {
    const { send, settings } = playing();
    const isTaken = (key: string) => !fireEvent.keyDown(document.body, { key });
    expect([' ', 'm', 'j', 'ArrowDown'].map(isTaken)).toEqual([true, true, false, false]);
    send({ type: 'stop' });
    act(() => settings.setState({ hasShortcuts: false }));
    expect(isTaken(' ')).toBe(false);
  });

  it('play again what was stopped', async () => {
    const { status, send } = playing();
    send({ type: 'stop' });
    await userEvent.keyboard('k');
    expect(status()).toBe('connecting');
  });

  it('go to no live where nothing is on', async () => {
    const { deck, send } = playing();
    send({ type: 'stop' });
    await userEvent.keyboard('l');
    expect(deck().liveSeeks).toBe(0);
  });

  it('are the browser’s while there is nothing to play', () => {
    renderPlayer(<PlayerDock hasRadio stationsPanel={() => null} />);
    expect(fireEvent.keyDown(document.body, { key: ' ' })).toBe(true);
  });

  it('are gone with the player', () => {
    const { unmount, status } = playing();
    unmount();
    fireEvent.keyDown(document.body, { key: 'k' });
    expect(status()).toBe('playing');
  });
});
