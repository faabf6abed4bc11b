import type { Timeline } from '../../recording/timeline.ts';

const TICK_MS = 1_000;
/** A moment past the full second of what is heard, so that no second is shown twice or left out. */
const PAST_THE_SECOND_MS = 20;

/** Where the listener is in time, at one look at the clock. */
export interface ListeningTime {
  /** null: the deck cannot tell, or nothing is on. */
  readonly timeline: Timeline | null;
  /** The moment that is heard, UTC milliseconds; null: nothing is, or nobody can tell. */
  readonly heardMs: number | null;
  /** The title that came with the sound, of what is heard. */
  readonly title: string | null;
  /** UTC milliseconds. */
  readonly nowMs: number;
  /** `performance.now()`. */
  readonly tickMs: number;
  /** How often the listener has stepped back or forward. */
  readonly steps: number;
}

/** One look at the clock for all who show it: what stands on the screen at one time is of one moment. It runs while it is looked at. */
export interface ListeningClock {
  readonly getState: () => ListeningTime;
  /** The listener has moved the handle, and sees it where it is now: the next key goes on from there. */
  readonly look: () => void;
  /** The listener has moved by a step, which no control tells of. */
  readonly step: () => void;
  readonly subscribe: (listener: (isAtOnce: boolean) => void) => () => void;
}

interface State {
  readonly playback: { readonly status: string; readonly tuning: object | null };
}

/** As much of the player as a clock asks. */
export interface ClockedPlayer {
  readonly heard: () => Pick<ListeningTime, 'timeline' | 'heardMs' | 'title'> | null;
  readonly store: {
    readonly subscribe: (listener: (now: State, before: State) => void) => () => void;
  };
}

/** Ticks in step with the seconds that are heard, or of the clock on the wall where nothing is. */
export function createListeningClock(player: ClockedPlayer): ListeningClock {
  const listeners = new Set<(isAtOnce: boolean) => void>();
  let steps = 0;
  let time = timeOf(player, steps);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let unsubscribe = () => {};

  const tell = (isAtOnce: boolean) => {
    time = timeOf(player, steps);
    for (const listener of listeners) listener(isAtOnce);
  };
  const lookAndTick = () => {
    tell(false);
    tick();
  };
  const tick = () => {
    clearTimeout(timer);
    timer = setTimeout(lookAndTick, msToNextTick(time));
  };
  const step = () => {
    steps += 1;
    tell(false);
  };
  const start = () => {
    time = timeOf(player, steps);
    tick();
    // A deck that begins to sound can tell where it is, one that was stopped no longer can, and another channel is elsewhere in time.
    unsubscribe = player.store.subscribe(({ playback: now }, { playback: before }) => {
      if (now.status !== before.status || now.tuning !== before.tuning) lookAndTick();
    });
  };
  const end = () => {
    clearTimeout(timer);
    unsubscribe();
  };
  return {
    look: () => tell(true),
    step,
    getState: () => time,
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

function timeOf(player: ClockedPlayer, steps: number): ListeningTime {
  const heard = player.heard();
  return {
    timeline: heard?.timeline ?? null,
    heardMs: heard?.heardMs ?? null,
    title: heard?.title ?? null,
    nowMs: Date.now(),
    tickMs: performance.now(),
    steps,
  };
}

function msToNextTick({ heardMs, nowMs }: ListeningTime): number {
  const toFullMs = TICK_MS - ((heardMs ?? nowMs) % TICK_MS) + PAST_THE_SECOND_MS;
  // While it is paused the next second does not come nearer.
  return toFullMs < TICK_MS / 2 ? toFullMs + TICK_MS : toFullMs;
}
