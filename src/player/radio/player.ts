import type { StoreApi } from 'zustand/vanilla';
import type { Heard } from '../decks/heard.ts';
import type { Fault } from '../line/fault.ts';
import type { Line } from '../line/lineState.ts';
import type { Playback, PlaybackEvent } from './playback.ts';
import type { Tuning } from './tuning.ts';

/** The channel that is to follow the one that is heard. */
export type Cue =
  | { readonly status: 'connecting'; readonly tuning: Tuning }
  /** It did not come: the other one plays on. Said for a while, or until the next press. */
  | {
      readonly status: 'failed';
      readonly tuning: Tuning;
      readonly fault: Fault;
      /** Of the stream that it is about, as the channel has it. */
      readonly url: string;
    };

export interface PlayerState {
  /** What is heard. */
  readonly playback: Playback;
  readonly line: Line;
  readonly cue: Cue | null;
}

export interface Player {
  readonly store: Pick<StoreApi<PlayerState>, 'getState' | 'getInitialState' | 'subscribe'>;
  /** 'play' of another channel than the one that is heard lets that one play on until the new one sounds. */
  readonly send: (event: PlaybackEvent) => void;
  /** Gives up the channel that is to follow; what is heard plays on. */
  readonly uncue: () => void;
  /** The listener means to press play: connects and loads, and drops it again when no press comes. */
  readonly warm: (tuning: Tuning) => void;
  /** Something changed for the better: waiting for the next try is over. */
  readonly nudge: () => void;
  /** What is heard at this moment; null: nothing is. It is another one after a hand-over: ask anew, keep nothing. */
  readonly heard: () => Heard | null;
}
