import { createStore } from 'zustand/vanilla';
import { createFavourites } from './browser/favourites.ts';
import { onNetworkHint } from './browser/networkHint.ts';
import { createSettings } from './browser/settings.ts';
import { storedValue, type StoredValue } from './browser/storedValue.ts';
import { ALONE, type TabState } from './browser/tabChannel.ts';
import { createVolume } from './browser/volume.ts';
import { NO_DIAGNOSIS, type Diagnosis } from './checks/diagnosis.ts';
import { ALLOWED_ELEMENTS, allowedElement } from './decks/allowedElement.ts';
import { DeferredPlayer } from './radio/deferredPlayer.ts';
import { Tuning } from './radio/tuning.ts';
import { DeferredSleep } from './sleep/deferredSleep.ts';
import { NO_STORY, type StoryPlayback } from './story/storyPlayback.ts';
import { NOBODY, type Turn } from './story/turn.ts';
import type { PlayerParts } from './ui/playerContext.ts';

export interface CreatedPlayerParts extends PlayerParts {
  /** What was last tuned in to, on an earlier visit too. */
  readonly lastTuned: StoredValue<Tuning>;
  /** To be called when the page has been painted; a press on play calls it sooner. */
  readonly loadEngine: () => void;
}

/**
 * The player with what belongs to it. What makes the sound comes later: `engine.ts`.
 *
 * @param importEngine Rejects where the network does not give it, and may be asked again.
 */
export function createPlayerParts(importEngine = () => import('./engine.ts')): CreatedPlayerParts {
  const settings = createSettings();
  const volume = createVolume();
  const lastTuned = storedValue('longwave.tuned', Tuning);
  const tab = createStore<TabState>(() => ALONE);
  const story = createStore<StoryPlayback>(() => NO_STORY);
  const diagnosis = createStore<Diagnosis>(() => NO_DIAGNOSIS);
  const sleepTimer = new DeferredSleep();
  const allowedElements: HTMLAudioElement[] = [];
  const player: DeferredPlayer = new DeferredPlayer({
    start: async () => {
      const { startEngine } = await importEngine();
      return startEngine({
        player,
        volume,
        tab,
        story,
        diagnosis,
        sleepTimer,
        settings,
        allowedElements,
      });
    },
    onEarlyPress: () => {
      while (allowedElements.length < ALLOWED_ELEMENTS) allowedElements.push(allowedElement());
    },
  });
  player.store.subscribe(({ playback: { tuning } }, { playback: before }) => {
    if (tuning && tuning !== before.tuning) lastTuned.write(tuning);
  });
  onNetworkHint(player.nudge);
  return {
    player,
    volume,
    settings,
    favourites: createFavourites(),
    sleepTimer,
    tab,
    diagnosis,
    story,
    turn: createStore<Turn>(() => NOBODY),
    lastTuned,
    loadEngine: () => player.load(),
  };
}
