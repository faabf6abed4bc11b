import { createStore } from 'zustand/vanilla';
import { createFavourites } from '#player/browser/favourites.ts';
import { createSettings } from '#player/browser/settings.ts';
import { playInOneTab } from '#player/browser/soleTab.ts';
import { createVolume } from '#player/browser/volume.ts';
import type { Player } from '#player/radio/player.ts';
import type { Played } from '#player/ui/playerContext.ts';
import { NO_INSIGHT, type Insight } from '#player/checks/diagnosis.ts';
import { SleepTimer } from '#player/sleep/sleepTimer.ts';

/** What the views play on, around a player of the test's own. Needs jsdom. */
export function anInstrument(player: Player): Played {
  const volume = createVolume();
  return {
    player,
    volume,
    settings: createSettings(),
    favourites: createFavourites(),
    insight: createStore<Insight>(() => NO_INSIGHT),
    sleepTimer: new SleepTimer({ player, volume, now: Date.now }),
    tab: playInOneTab(player, null),
  };
}
