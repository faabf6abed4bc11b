import { useSyncExternalStore } from 'react';
import type { Player } from './player.ts';
import { usePlayer } from './playerContext.ts';
import type { Timeline } from './timeline.ts';

const TICK_MS = 500;
/** What is on goes on at a silent player too. */
const IDLE_TICK_MS = 1_000;

export interface Seen {
  /** null: the deck cannot tell, or nothing is on. */
  readonly timeline: Timeline | null;
  /** The moment that is heard, UTC milliseconds; null: nothing is, or nobody can tell. */
  readonly heardMs: number | null;
  /** UTC milliseconds. */
  readonly nowMs: number;
  /** `performance.now()`. */
  readonly tickMs: number;
}

/** One look at the clock for all who show it: what stands on the screen at one time is of one moment. */
interface Ticker {
  readonly look: () => void;
  readonly subscribe: (listener: () => void) => () => void;
  readonly seen: () => Seen;
}

const tickers = new WeakMap<Player, Ticker>();

/** Where the listener is in time, twice a second while something is on, once while nothing is. */
export function useTimeline(): Seen {
  return useSeen((seen) => seen);
}

/** A part of it: drawn anew only when that changes. */
export function useSeen<T>(select: (seen: Seen) => T): T {
  const player = usePlayer();
  const { subscribe, seen } = tickerOf(player);
  return useSyncExternalStore(subscribe, () => select(seen()));
}

/** The ways to move in time, seen at once: a key that is pressed twice moves twice. */
export function useMoves(): Pick<Player, 'seekTo' | 'goLive'> {
  const player = usePlayer();
  const { look } = tickerOf(player);
  return {
    seekTo: (clockMs) => {
      player.seekTo(clockMs);
      look();
    },
    goLive: () => {
      player.goLive();
      look();
    },
  };
}

function tickerOf(player: Player): Ticker {
  const ticker = tickers.get(player) ?? createTicker(player);
  tickers.set(player, ticker);
  return ticker;
}

function createTicker(player: Player): Ticker {
  const listeners = new Set<() => void>();
  const read = (): Seen => ({
    timeline: player.timeline(),
    heardMs: player.heardMs(),
    nowMs: Date.now(),
    tickMs: performance.now(),
  });
  let seen = read();
  let timer: ReturnType<typeof setInterval> | undefined;
  let unsubscribe = () => {};

  const look = () => {
    seen = read();
    for (const listener of listeners) listener();
  };
  const setPace = () => {
    clearInterval(timer);
    const isIdle = player.store.getState().playback.status === 'idle';
    timer = setInterval(look, isIdle ? IDLE_TICK_MS : TICK_MS);
  };
  const start = () => {
    seen = read();
    setPace();
    unsubscribe = player.store.subscribe(({ playback }, { playback: before }) => {
      if (playback.status === before.status) return;
      setPace();
      // A deck that begins to sound can tell where it is.
      look();
    });
  };
  const end = () => {
    clearInterval(timer);
    unsubscribe();
  };
  return {
    look,
    seen: () => seen,
    subscribe: (listener) => {
      if (listeners.size === 0) start();
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) end();
      };
    },
  };
}
