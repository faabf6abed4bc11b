import { createContext, use } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { Loudness } from './browser/volume.ts';
import type { Playback } from './playback.ts';
import type { Player, PlayerState } from './player.ts';

/** One player for the whole visit: it outlives every route, so audio never stops for navigation. */
export const PlayerContext = createContext<Player | null>(null);
export const VolumeContext = createContext<StoreApi<Loudness> | null>(null);

export function usePlayer(): Player {
  return there(use(PlayerContext), 'usePlayer');
}

export function usePlayback(): Playback {
  return usePlayerState((state) => state.playback);
}

export function usePlayerState<T>(select: (state: PlayerState) => T): T {
  return useStore(usePlayer().store, select);
}

export function useVolume(): [Loudness, (change: Partial<Loudness>) => void] {
  const store = there(use(VolumeContext), 'useVolume');
  return [useStore(store), store.setState];
}

function there<T>(value: T | null, hook: string): T {
  if (!value) throw new Error(`${hook} needs a <PlayerProvider> above it.`);
  return value;
}
