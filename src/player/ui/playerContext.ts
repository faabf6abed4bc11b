import { createContext, use } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { Favourites } from '../browser/favourites.ts';
import type { Settings } from '../browser/settings.ts';
import type { Loudness } from '../browser/volume.ts';
import type { Insight } from '../checks/diagnosis.ts';
import type { Instrument } from '../createPlayerParts.ts';
import type { Playback } from '../radio/playback.ts';
import type { Player, PlayerState } from '../radio/player.ts';

/** What the views play on: one for the whole visit. It outlives every route, so audio never stops for navigation. */
export type Played = Omit<Instrument, 'lastTuned'>;

export const InstrumentContext = createContext<Played | null>(null);

export function useInstrument(): Played {
  const instrument = use(InstrumentContext);
  if (!instrument) throw new Error('The player needs a <PlayerProvider> above it.');
  return instrument;
}

export function usePlayer(): Player {
  return useInstrument().player;
}

export function usePlayback(): Playback {
  return usePlayerState((state) => state.playback);
}

export function usePlayerState<T>(select: (state: PlayerState) => T): T {
  return useStore(usePlayer().store, select);
}

export function useVolume(): [Loudness, (change: Partial<Loudness>) => void] {
  return useKept(useInstrument().volume);
}

export function useSettings(): [Settings, (change: Partial<Settings>) => void] {
  return useKept(useInstrument().settings);
}

export function useFavourites(): [Favourites, (change: Partial<Favourites>) => void] {
  return useKept(useInstrument().favourites);
}

export function useInsight(): Insight {
  return useStore(useInstrument().insight);
}

function useKept<T>(store: StoreApi<T>): [T, (change: Partial<T>) => void] {
  return [useStore(store), store.setState];
}
