// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { beforeEach, expect, it } from 'vitest';
import {
  useFavourites,
  usePlayback,
  usePlayer,
  usePlayerState,
  useSettings,
  useSleep,
} from '#player/ui/playerContext.ts';
import { PlayerProvider } from '#player/ui/PlayerProvider.tsx';
import { aTuning } from '#tests/support/builders.ts';
import { fakePlayer } from '#tests/support/fakePlayer.ts';
import { somePlayerParts } from '#tests/support/somePlayerParts.ts';

beforeEach(() => localStorage.clear());

/** What a view that uses this reads, and how often it was drawn. */
function reading<T>(use: () => T) {
  const { player } = fakePlayer();
  const parts = somePlayerParts(player);
  const drawn = { count: 0 };
  const hook = renderHook(
    () => {
      drawn.count += 1;
      return use();
    },
    {
      wrapper: ({ children }: { readonly children: ReactNode }) => (
        <PlayerProvider parts={parts}>{children}</PlayerProvider>
      ),
    },
  );
  return { ...parts, drawn, read: () => hook.result.current };
}

it('says plainly what is missing where no player is above a view', () => {
  expect(() => renderHook(() => usePlayer())).toThrow('<PlayerProvider>');
});

it('gives every view the one player of this visit', () => {
  const { read, player } = reading(() => usePlayer());
  expect(read()).toBe(player);
});

it('draws a view anew when what it reads is another, and only then', () => {
  const { read, player, drawn } = reading(() =>
    usePlayerState(({ playback }) => playback.status === 'idle'),
  );
  expect([read(), drawn.count]).toEqual([true, 1]);
  act(() => player.send({ type: 'play', tuning: aTuning() }));
  expect([read(), drawn.count]).toEqual([false, 2]);
  act(() => player.send({ type: 'sounding' }));
  act(() => player.send({ type: 'silent' }));
  expect(drawn.count).toBe(2);
});

it('follows the sound from state to state', () => {
  const { read, player } = reading(() => usePlayback().status);
  act(() => player.send({ type: 'play', tuning: aTuning() }));
  expect(read()).toBe('connecting');
  act(() => player.send({ type: 'stop' }));
  expect(read()).toBe('idle');
});

it('keeps what a view changes of the listener’s choices', () => {
  const { read, settings, favourites } = reading(() => ({
    settings: useSettings(),
    favourites: useFavourites(),
  }));
  act(() => read().settings[1]({ reserveSeconds: 60 }));
  expect(settings.getState()).toEqual({ reserveSeconds: 60, hasShortcuts: true });
  expect(read().settings[0].reserveSeconds).toBe(60);
  act(() => read().favourites[1]({ tunings: [aTuning()] }));
  expect(favourites.getState().tunings).toHaveLength(1);
});

it('follows the sleep timer', () => {
  const { read, sleepTimer, player } = reading(() => useSleep().status);
  act(() => player.send({ type: 'play', tuning: aTuning() }));
  act(() => sleepTimer.set({ by: 'clock', atMs: Date.now() + 60_000 }));
  expect(read()).toBe('set');
  act(() => sleepTimer.cancel());
  expect(read()).toBe('off');
});
