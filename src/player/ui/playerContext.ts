import { createContext, use } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { useAfterPress } from '#ui/useAfterPress.ts';
import type { Favourites } from '../browser/favourites.ts';
import type { Settings } from '../browser/settings.ts';
import type { TabState } from '../browser/tabChannel.ts';
import type { Loudness, Volume } from '../browser/volume.ts';
import type { Diagnosis } from '../checks/diagnosis.ts';
import type { Sleep, SleepControl } from '../sleep/sleep.ts';
import type { Playback } from '../radio/playback.ts';
import type { Player, PlayerState } from '../radio/player.ts';
import type { StoryPlayback } from '../story/storyPlayback.ts';
import type { Turn } from '../story/turn.ts';

/** The player of this visit with what belongs to it: built once, before React mounts. It outlives every route, so audio never stops for navigation. */
export interface PlayerParts {
  readonly player: Player;
  readonly volume: Volume;
  readonly settings: StoreApi<Settings>;
  readonly favourites: StoreApi<Favourites>;
  readonly sleepTimer: SleepControl;
  readonly tab: StoreApi<TabState>;
  readonly diagnosis: StoreApi<Diagnosis>;
  /** What a story's recording does, which the player has beside the radio. */
  readonly story: StoreApi<StoryPlayback>;
  readonly turn: StoreApi<Turn>;
}

export const PlayerContext = createContext<PlayerParts | null>(null);

export function usePlayerParts(): PlayerParts {
  const parts = use(PlayerContext);
  if (!parts) throw new Error('The player needs a <PlayerProvider> above it.');
  return parts;
}

export function usePlayer(): Player {
  return usePlayerParts().player;
}

export function usePlayback(): Playback {
  return usePlayerState((state) => state.playback);
}

export function usePlayerState<T>(select: (state: PlayerState) => T): T {
  return useAfterPress(usePlayer().store, select);
}

/** The same in the frame of the press itself: for what is pressed. */
export function usePlayerStateNow<T>(select: (state: PlayerState) => T): T {
  return useStore(usePlayer().store, select);
}

export function useVolume(): [Loudness, (change: Partial<Loudness>) => void] {
  return useKept(usePlayerParts().volume);
}

export function useSettings(): [Settings, (change: Partial<Settings>) => void] {
  return useKept(usePlayerParts().settings);
}

export function useFavourites(): [Favourites, (change: Partial<Favourites>) => void] {
  return useKept(usePlayerParts().favourites);
}

export function useDiagnosis(): Diagnosis {
  return useStore(usePlayerParts().diagnosis);
}

export function useStory(): StoryPlayback {
  return useStore(usePlayerParts().story);
}

export function useSleep(): Sleep {
  return useStore(usePlayerParts().sleepTimer.store);
}

function useKept<T>(store: StoreApi<T>): [T, (change: Partial<T>) => void] {
  return [useStore(store), store.setState];
}
