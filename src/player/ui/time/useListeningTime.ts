import { useAfterPress } from '#ui/useAfterPress.ts';
import { usePlayer } from '../playerContext.ts';
import {
  createListeningClock,
  type ClockedPlayer,
  type ListeningClock,
  type ListeningTime,
} from './listeningClock.ts';

const clocks = new WeakMap<ClockedPlayer, ListeningClock>();

/** The player's one clock, shared by all who show it. */
export function clockOf(player: ClockedPlayer): ListeningClock {
  const clock = clocks.get(player) ?? createListeningClock(player);
  clocks.set(player, clock);
  return clock;
}

/**
 * Where the listener is in time, second by second: what is on goes on at a silent player too.
 *
 * @param select A part of it that is the same as long as it says the same: drawn anew only when that changes.
 */
export function useListeningTime<T>(select: (time: ListeningTime) => T): T {
  return useAfterPress(clockOf(usePlayer()), select);
}
