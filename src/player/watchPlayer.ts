/** Puts together what hears the player and has nothing to do before it plays: other tabs, the checks, the sleep timer. */

import type { StoreApi } from 'zustand/vanilla';
import { playInOneTab } from './browser/playInOneTab.ts';
import { openTabChannel, type TabState } from './browser/tabChannel.ts';
import type { Volume } from './browser/volume.ts';
import type { Diagnosis } from './checks/diagnosis.ts';
import { watchDiagnosis } from './checks/watchDiagnosis.ts';
import type { Player } from './radio/player.ts';
import type { StoryPlayback } from './story/storyPlayback.ts';
import type { DeferredSleep } from './sleep/deferredSleep.ts';
import { SleepTimer } from './sleep/sleepTimer.ts';

/** The page's player, and what the page has shown beside it from the start. */
export interface Watched {
  readonly player: Player;
  readonly volume: Volume;
  readonly tab: StoreApi<TabState>;
  readonly story: StoreApi<StoryPlayback>;
  readonly diagnosis: StoreApi<Diagnosis>;
  readonly sleepTimer: DeferredSleep;
}

export function watchPlayer({ player, volume, tab, story, diagnosis, sleepTimer }: Watched): void {
  playInOneTab({ radio: player, story }, openTabChannel(), tab);
  watchDiagnosis(player, diagnosis);
  sleepTimer.attach(
    new SleepTimer(
      { player, dim: volume.dim, onVolume: volume.subscribe, now: Date.now },
      sleepTimer.store,
    ),
  );
}
