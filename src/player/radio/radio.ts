import { createStore, type StoreApi } from 'zustand/vanilla';
import { CrossFade } from '../decks/crossFade.ts';
import type { HeardDeck } from '../decks/deck.ts';
import type { Fault } from '../line/fault.ts';
import { worstFault } from '../line/lineFaults.ts';
import { CLOSED } from '../line/lineState.ts';
import { IDLE, isOn, transition, type PlaybackEvent } from './playback.ts';
import type { Player, PlayerState } from './player.ts';
import { Tuner, type TunerDeps } from './tuner.ts';
import type { Tuning } from './tuning.ts';

export type RadioDeps = TunerDeps;

const WARM_FOR_MS = 2_000;
const FAILURE_SHOWN_MS = 12_000;

/** One channel on the air; while another is chosen, that one beside it; and for a moment one that may be chosen. */
export class Radio implements Player {
  readonly store: StoreApi<PlayerState>;
  readonly #deps: RadioDeps;
  #air: Tuner | null = null;
  #cue: Tuner | null = null;
  #cueTimer: ReturnType<typeof setTimeout> | undefined;
  #warm: Tuner | null = null;
  #warmTimer: ReturnType<typeof setTimeout> | undefined;
  #fade: CrossFade | null = null;

  constructor(deps: RadioDeps) {
    this.#deps = deps;
    this.store = createStore<PlayerState>(() => ({ playback: IDLE, line: CLOSED, cue: null }));
  }

  readonly heard = (): HeardDeck | null => this.#air?.deck ?? null;

  readonly send = (event: PlaybackEvent): void => {
    if (event.type === 'play') return this.#play(event.tuning);
    if (event.type === 'offer') return this.#offer(event);
    this.uncue();
    this.#air?.send(event);
  };

  readonly uncue = (): void => {
    clearTimeout(this.#cueTimer);
    const cue = this.#cue;
    this.#cue = null;
    cue?.close();
    this.#show({ cue: null });
  };

  readonly warm = (tuning: Tuning): void => {
    const isKnown = [this.#air, this.#cue, this.#warm].some(
      (tuner) => isTunedTo(tuner, tuning) && tuner.line.streams.length > 0,
    );
    if (isKnown) return;
    this.#dropWarm();
    this.#warm = new Tuner(this.#deps, tuning, this.#onChange);
    this.#warm.warm();
    this.#warmTimer = setTimeout(this.#dropWarm, WARM_FOR_MS);
  };

  readonly nudge = (): void => {
    this.#air?.nudge();
    this.#cue?.nudge();
  };

  /** What a press on play would start: it matters to a silent radio alone. */
  #offer(event: PlaybackEvent): void {
    const { playback } = this.store.getState();
    if (!this.#air) this.#show({ playback: transition(playback, event) });
  }

  #play(tuning: Tuning): void {
    if (this.#air && isOn(this.#air.playback) && isTunedTo(this.#air, tuning)) {
      this.uncue();
      return this.#air.send({ type: 'play', tuning });
    }
    if (isTunedTo(this.#cue, tuning)) return;
    this.uncue();
    const tuner = this.#tunerFor(tuning);
    if (this.#air?.playback.status === 'playing') {
      this.#cue = tuner;
      this.#show({ cue: { status: 'connecting', tuning } });
      tuner.setLevel(0);
    } else {
      this.#fade?.end();
      const before = this.#air;
      this.#air = tuner;
      before?.close();
    }
    tuner.send({ type: 'play', tuning });
  }

  /** The one that was warmed up, if it is this channel's. */
  #tunerFor(tuning: Tuning): Tuner {
    const warm = isTunedTo(this.#warm, tuning) ? this.#warm : null;
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
    if (tuner === this.#air) this.#judgeAir(tuner);
  };

  #judgeAir(air: Tuner): void {
    this.#show({ playback: air.playback, line: air.line });
    switch (air.playback.status) {
      case 'playing':
        return;
      case 'idle':
        this.#air = null;
        this.#fade?.end();
        return this.uncue();
      case 'paused':
        // By the listener, or by who took the sound: nothing may break into that.
        return this.uncue();
      case 'connecting':
      case 'stalled':
      case 'reconnecting':
      case 'failed':
        // Nothing is heard that would be worth playing on, and other words are due.
        return this.#cue ? this.#promote(this.#cue, air) : this.uncue();
    }
  }

  #judgeCue(cue: Tuner): void {
    const { playback } = cue;
    switch (playback.status) {
      case 'playing':
        return this.#promote(cue, this.#air);
      case 'idle':
      case 'paused':
        // Somebody else took its sound before it was heard.
        return this.uncue();
      case 'reconnecting':
        return this.#failCue(cue, null);
      case 'failed':
        return this.#failCue(cue, playback.reason === 'blocked' ? null : playback.reason);
      case 'connecting':
      case 'stalled':
    }
  }

  #failCue(cue: Tuner, known: Fault | null): void {
    const { tuning } = cue;
    const { fault, url } = worstFault(cue.line) ?? {
      fault: 'unreachable' as const,
      url: tuning.channel.streams[0].url,
    };
    this.#cue = null;
    cue.close();
    this.#show({ cue: { status: 'failed', tuning, fault: known ?? fault, url } });
    this.#cueTimer = setTimeout(this.uncue, FAILURE_SHOWN_MS);
  }

  #promote(cue: Tuner, leaving: Tuner | null): void {
    this.#fade?.end();
    this.#cue = null;
    this.#air = cue;
    this.#show({ playback: cue.playback, line: cue.line, cue: null });
    if (cue.playback.status !== 'playing' || !leaving) {
      cue.setLevel(1);
      leaving?.close();
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

function isTunedTo(tuner: Tuner | null, { channel }: Tuning): tuner is Tuner {
  return tuner?.tuning.channel.id === channel.id;
}
