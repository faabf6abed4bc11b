import type { StoreApi } from 'zustand/vanilla';
import type { Playback } from '../radio/playback.ts';

/** When the sound is to fade. */
export type Bedtime =
  /** UTC milliseconds. */
  | { readonly by: 'clock'; readonly atMs: number }
  /** The moment of the broadcast's end as it is heard: behind live that is later. UTC milliseconds on the stream's clock. */
  | { readonly by: 'show'; readonly atMs: number; readonly channelId: string };

export type Sleep =
  /** 'kept': called off while it faded. 'slept': it has stopped the sound. 'asked': neither, or long ago. */
  | { readonly status: 'off'; readonly because: 'asked' | 'kept' | 'slept' }
  | { readonly status: 'set'; readonly bedtime: Bedtime }
  | { readonly status: 'fading'; readonly sinceMs: number };

/** What the views have of the timer. */
export interface SleepControl {
  readonly store: Pick<StoreApi<Sleep>, 'getState' | 'getInitialState' | 'subscribe'>;
  readonly set: (bedtime: Bedtime) => void;
  readonly cancel: () => void;
}

export const AWAKE: Sleep = { status: 'off', because: 'asked' };
const FADE_MS = 10_000;

interface Present {
  readonly nowMs: number;
  /** The moment that is heard, UTC milliseconds; `nowMs` where nobody can tell. */
  readonly heardMs: number;
  readonly playback: Playback;
}

/** The timer a moment later; the same object when nothing has come of it. */
export function sleepAt(sleep: Sleep, { nowMs, heardMs, playback }: Present): Sleep {
  if (sleep.status === 'off') return sleep;
  if (playback.status === 'idle') return AWAKE;
  if (sleep.status === 'fading') {
    return nowMs - sleep.sinceMs < FADE_MS ? sleep : { status: 'off', because: 'slept' };
  }
  const { bedtime } = sleep;
  if (bedtime.by === 'show') {
    if (playback.tuning.channel.id !== bedtime.channelId) return AWAKE;
    return heardMs < bedtime.atMs ? sleep : { status: 'fading', sinceMs: nowMs };
  }
  if (nowMs < bedtime.atMs) return sleep;
  // The device slept through it: there is nothing to fade any more.
  if (nowMs - bedtime.atMs >= FADE_MS) return { status: 'off', because: 'slept' };
  return { status: 'fading', sinceMs: nowMs };
}

/** The listener did something: whoever does is awake. */
export function sleepTouched(sleep: Sleep): Sleep {
  return sleep.status === 'fading' ? { status: 'off', because: 'kept' } : sleep;
}

/** How much of the loudness is left, 0 to 1: quicker at first, as the ear has it. */
export function sleepShare(sleep: Sleep, nowMs: number): number {
  if (sleep.status !== 'fading') return 1;
  return Math.min(Math.max(1 - (nowMs - sleep.sinceMs) / FADE_MS, 0), 1) ** 2;
}
