import { useSyncExternalStore } from 'react';
import type { Player } from '../../radio/player.ts';
import { usePlayer } from '../playerContext.ts';
import { stepBy } from '../../radio/stepBy.ts';
import type { Timeline } from '../../recording/timeline.ts';

const TICK_MS = 1_000;
/** A moment past the full second of what is heard, so that no second is shown twice or left out. */
const PAST_THE_SECOND_MS = 20;

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

/** Where the listener is in time, second by second: what is on goes on at a silent player too. */
export function useTimeline(): Seen {
  return useSeen((seen) => seen);
}

/** A part of it: drawn anew only when that changes. */
export function useSeen<T>(select: (seen: Seen) => T): T {
  const player = usePlayer();
  const { subscribe, seen } = tickerOf(player);
  return useSyncExternalStore(subscribe, () => select(seen()));
}

interface Moves {
  /** To a moment of the clock, UTC milliseconds. */
  readonly seekTo: (clockMs: number) => void;
  readonly goLive: () => void;
  readonly stepBy: (seconds: number) => void;
}

/** The ways to move in time, seen at once: a key that is pressed twice moves twice. */
export function useMoves(): Moves {
  const player = usePlayer();
  const { look } = tickerOf(player);
  return {
    seekTo: (clockMs) => {
      player.heard()?.seekTo(clockMs);
      look();
    },
    stepBy: (seconds) => {
      stepBy(player, seconds);
      look();
    },
    goLive: () => {
      player.heard()?.goLive();
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
  const read = (): Seen => {
    const heard = player.heard();
    return {
      timeline: heard?.timeline ?? null,
      heardMs: heard?.heardMs ?? null,
      nowMs: Date.now(),
      tickMs: performance.now(),
    };
  };
  let seen = read();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let unsubscribe = () => {};

  const look = () => {
    seen = read();
    for (const listener of listeners) listener();
  };
  const tick = () => {
    clearTimeout(timer);
    const toFullMs = TICK_MS - ((seen.heardMs ?? seen.nowMs) % TICK_MS) + PAST_THE_SECOND_MS;
    timer = setTimeout(
      () => {
        look();
        tick();
      },
      // While it is paused the next second does not come nearer.
      toFullMs < TICK_MS / 2 ? toFullMs + TICK_MS : toFullMs,
    );
  };
  const start = () => {
    seen = read();
    tick();
    unsubscribe = player.store.subscribe(({ playback }, { playback: before }) => {
      if (playback.status === before.status) return;
      // A deck that begins to sound can tell where it is.
      look();
      tick();
    });
  };
  const end = () => {
    clearTimeout(timer);
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
