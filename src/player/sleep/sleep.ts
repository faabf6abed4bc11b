import type { StoreApi } from 'zustand/vanilla';

/** When the sound is to fade. */
export type SleepTime =
  /** UTC milliseconds. */
  | { readonly by: 'clock'; readonly atMs: number }
  /** The moment of the broadcast's end as it is heard: behind live that is later. UTC milliseconds on the stream's clock. */
  | { readonly by: 'show'; readonly atMs: number; readonly channelId: string };

export type Sleep =
  /** 'kept': called off while it faded. 'slept': it has stopped the sound. 'asked': neither, or long ago. */
  | { readonly status: 'off'; readonly because: 'asked' | 'kept' | 'slept' }
  | { readonly status: 'set'; readonly time: SleepTime }
  | { readonly status: 'fading'; readonly sinceMs: number };

/** What the views have of the timer. */
export interface SleepControl {
  readonly store: Pick<StoreApi<Sleep>, 'getState' | 'getInitialState' | 'subscribe'>;
  readonly set: (time: SleepTime) => void;
  readonly cancel: () => void;
}

export const SLEEP_OFF: Sleep = { status: 'off', because: 'asked' };
