import { createStore } from 'zustand/vanilla';
import { createFavourites } from '#player/browser/favourites.ts';
import { createSettings } from '#player/browser/settings.ts';
import { playInOneTab } from '#player/browser/playInOneTab.ts';
import { createVolume } from '#player/browser/volume.ts';
import type { Player } from '#player/radio/player.ts';
import type { PlayerParts } from '#player/ui/playerContext.ts';
import { NO_DIAGNOSIS, type Diagnosis } from '#player/checks/diagnosis.ts';
import { NO_STORY, type StoryPlayback } from '#player/story/storyPlayback.ts';
import { NOBODY, type Turn } from '#player/story/turn.ts';
import { SleepTimer } from '#player/sleep/sleepTimer.ts';

/** What the views play on, around a player of the test's own. Needs jsdom. */
export function somePlayerParts(player: Player): PlayerParts {
  const volume = createVolume();
  const story = createStore<StoryPlayback>(() => NO_STORY);
  return {
    player,
    volume,
    settings: createSettings(),
    favourites: createFavourites(),
    diagnosis: createStore<Diagnosis>(() => NO_DIAGNOSIS),
    sleepTimer: new SleepTimer({
      player,
      dim: volume.dim,
      onVolume: volume.subscribe,
      now: Date.now,
    }),
    story,
    turn: createStore<Turn>(() => NOBODY),
    tab: playInOneTab({ radio: player, story }, null),
  };
}
