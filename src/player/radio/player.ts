import { createStore, type StoreApi } from 'zustand/vanilla';
import { CrossFade } from '../decks/crossFade.ts';
import type { Fault } from '../line/fault.ts';
import { worstFault } from '../line/lineFaults.ts';
import { CLOSED, type Line } from '../line/lineState.ts';
import { IDLE, isOn, transition, type Playback, type PlaybackEvent } from './playback.ts';
import type { Timeline } from '../recording/timeline.ts';
import { Tuner, type TunerDeps } from './tuner.ts';
import type { Tuning } from './tuning.ts';

export type PlayerDeps = TunerDeps;

/** The channel that is to follow the one that is heard. */
export type Cue =
  | { readonly status: 'connecting'; readonly tuning: Tuning }
  /** It did not come: the other one plays on. Said for a while, or until the next press. */
  | { readonly status: 'failed'; readonly tuning: Tuning; readonly fault: Fault };

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
  /** What the stream itself says of the moment that is heard (ICY, ID3); null: nothing. */
  readonly title: () => string | null;
  /** Where the listener is in time; null: the deck cannot tell, or nothing is on. */
  readonly timeline: () => Timeline | null;
  /** The moment that is heard, UTC milliseconds; null: nothing is, or the deck cannot tell. */
  readonly heardMs: () => number | null;
  /** About a second of what is heard, in coded form; null: the deck has none to give. */
  readonly heardSound: () => Promise<Uint8Array<ArrayBuffer> | null>;
  /** Goes to a moment of the clock, UTC milliseconds, held inside what is recorded. */
  readonly seekTo: (clockMs: number) => void;
  readonly goLive: () => void;
}

const WARM_FOR_MS = 2_000;
const FAILURE_SHOWN_MS = 12_000;

export function createPlayer(deps: PlayerDeps): Player {
  const radio = new Radio(deps);
  return {
    store: radio.store,
    send: radio.send,
    uncue: radio.uncue,
    warm: radio.warm,
    nudge: radio.nudge,
    title: () => radio.air?.title ?? null,
    timeline: () => radio.air?.timeline ?? null,
    heardMs: () => radio.air?.heardMs ?? null,
    heardSound: async () => (await radio.air?.heardSound()) ?? null,
    seekTo: (clockMs) => radio.air?.seekTo(clockMs),
    goLive: () => radio.air?.goLive(),
  };
}

/** One channel on the air; while another is chosen, that one beside it; and for a moment one that may be chosen. */
class Radio {
  readonly store: StoreApi<PlayerState>;
  readonly #deps: PlayerDeps;
  air: Tuner | null = null;
  #cue: Tuner | null = null;
  #cueTimer: ReturnType<typeof setTimeout> | undefined;
  #warm: Tuner | null = null;
  #warmTimer: ReturnType<typeof setTimeout> | undefined;
  #fade: CrossFade | null = null;

  constructor(deps: PlayerDeps) {
    this.#deps = deps;
    this.store = createStore<PlayerState>(() => ({ playback: IDLE, line: CLOSED, cue: null }));
  }

  readonly send = (event: PlaybackEvent): void => {
    if (event.type === 'play') return this.#play(event.tuning);
    if (event.type === 'offer' && !this.air) {
      const { playback } = this.store.getState();
      return this.#show({ playback: transition(playback, event) });
    }
    this.uncue();
    this.air?.send(event);
    if (!this.air) this.#fade?.end();
  };

  readonly uncue = (): void => {
    clearTimeout(this.#cueTimer);
    const cue = this.#cue;
    this.#cue = null;
    cue?.close();
    this.#show({ cue: null });
  };

  readonly warm = (tuning: Tuning): void => {
    const isKnown = [this.air, this.#cue, this.#warm].some(
      (tuner) => tuner?.tuning.channel.id === tuning.channel.id && tuner.line.streams.length > 0,
    );
    if (isKnown) return;
    this.#dropWarm();
    this.#warm = new Tuner(this.#deps, tuning, this.#onChange);
    this.#warm.warm();
    this.#warmTimer = setTimeout(this.#dropWarm, WARM_FOR_MS);
  };

  readonly nudge = (): void => {
    this.air?.nudge();
    this.#cue?.nudge();
  };

  #play(tuning: Tuning): void {
    const isSame = (tuner: Tuner | null) => tuner?.tuning.channel.id === tuning.channel.id;
    if (this.air && isOn(this.air.playback) && isSame(this.air)) {
      this.uncue();
      return this.air.send({ type: 'play', tuning });
    }
    if (isSame(this.#cue)) return;
    this.uncue();
    const tuner = this.#tunerFor(tuning);
    if (this.air?.playback.status === 'playing') {
      this.#cue = tuner;
      this.#show({ cue: { status: 'connecting', tuning } });
      tuner.setLevel(0);
    } else {
      this.#fade?.end();
      const before = this.air;
      this.air = tuner;
      before?.close();
    }
    tuner.send({ type: 'play', tuning });
  }

  /** The one that was warmed up, if it is this channel's. */
  #tunerFor(tuning: Tuning): Tuner {
    const warm = this.#warm?.tuning.channel.id === tuning.channel.id ? this.#warm : null;
    if (warm) this.#warm = null;
    this.#dropWarm();
    return warm ?? new Tuner(this.#deps, tuning, this.#onChange);
  }

  readonly #dropWarm = (): void => {
    clearTimeout(this.#warmTimer);
    this.#warm?.close();
    this.#warm = null;
  };

  readonly #onChange = (tuner: Tuner): void => {
    if (tuner === this.#cue) this.#judgeCue(tuner);
    if (tuner !== this.air) return;
    this.#show({ playback: tuner.playback, line: tuner.line });
    if (tuner.playback.status === 'idle') this.air = null;
    if (tuner.playback.status === 'playing') return;
    // Nothing is heard that would be worth playing on, and other words are due.
    if (this.#cue) this.#promote(this.#cue);
    else this.uncue();
  };

  #judgeCue(cue: Tuner): void {
    const { playback } = cue;
    if (playback.status === 'playing') return this.#promote(cue);
    if (playback.status !== 'reconnecting' && playback.status !== 'failed') return;
    const known = playback.status === 'failed' && playback.reason !== 'blocked';
    const fault = (known ? playback.reason : worstFault(cue.line)?.fault) ?? 'unreachable';
    this.#cue = null;
    cue.close();
    this.#show({ cue: { status: 'failed', tuning: cue.tuning, fault } });
    this.#cueTimer = setTimeout(this.uncue, FAILURE_SHOWN_MS);
  }

  #promote(cue: Tuner): void {
    this.#fade?.end();
    const leaving = this.air!;
    this.#cue = null;
    this.air = cue;
    this.#show({ playback: cue.playback, line: cue.line, cue: null });
    if (cue.playback.status !== 'playing') {
      cue.setLevel(1);
      leaving.close();
      return;
    }
    this.#fade = new CrossFade(cue, leaving, 1, () => {
      this.#fade = null;
      leaving.close();
    });
  }

  #show(change: Partial<PlayerState>): void {
    const before = this.store.getState();
    const after = { ...before, ...change };
    const { playback, line, cue } = after;
    if (playback === before.playback && line === before.line && cue === before.cue) return;
    this.store.setState(after);
  }
}
