import { useAfterPress } from './useAfterPress.ts';

/** One timer for the page at each pace, and none while nobody asks. */
interface Clock {
  readonly subscribe: (listener: () => void) => () => void;
  readonly getState: () => number;
}

const CLOCKS = { 'every-second': createClock(1_000), 'every-half-minute': createClock(30_000) };

/** The present, in UTC milliseconds, told anew at this pace: each second for what counts seconds. */
export function useNow(pace: keyof typeof CLOCKS = 'every-half-minute'): number {
  return useAfterPress(CLOCKS[pace], asItIs);
}

const asItIs = (nowMs: number) => nowMs;

function createClock(tickMs: number): Clock {
  const listeners = new Set<() => void>();
  let timer: ReturnType<typeof setInterval> | undefined;
  let nowMs = Date.now();
  const tick = () => {
    nowMs = Date.now();
    for (const listener of listeners) listener();
  };
  return {
    getState: () => {
      // While nobody was told it has stood still.
      if (listeners.size === 0 && Math.abs(Date.now() - nowMs) >= tickMs) nowMs = Date.now();
      return nowMs;
    },
    subscribe: (listener) => {
      if (listeners.size === 0) timer = setInterval(tick, tickMs);
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) clearInterval(timer);
      };
    },
  };
}
