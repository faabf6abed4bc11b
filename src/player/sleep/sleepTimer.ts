import { createStore, type StoreApi } from 'zustand/vanilla';
import { wantsSound, type Playback } from '../radio/playback.ts';
import type { Player } from '../radio/player.ts';
import { SLEEP_OFF, type SleepTime, type Sleep, type SleepControl } from './sleep.ts';
import { sleepAt, sleepShare, sleepTouched } from './sleepRules.ts';

/** What the timer acts on. */
interface Deps {
  readonly player: Player;
  /** Dims every sound beside the listener's own level: 0 to 1. */
  readonly dim: (share: number) => void;
  /** The listener's own hand on the volume. */
  readonly onVolume: (changed: () => void) => void;
  /** UTC milliseconds. */
  readonly now: () => number;
}

const TICK_MS = 1_000;
/** Steps of the loudness that no ear can tell apart. */
const FADE_TICK_MS = 40;
/** Back to full loudness, after a fade that was called off. */
const RAISE_STEPS = 10;
/** How long it is said that the timer was called off. */
const SAID_MS = 8_000;

/** Keeps the sound in step with `sleep.ts`: it fades it, stops it, and leaves the listener's own volume alone. */
export class SleepTimer implements SleepControl {
  readonly store: SleepControl['store'];
  readonly #store: StoreApi<Sleep>;
  readonly #deps: Deps;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #share = 1;

  constructor(deps: Deps, store: StoreApi<Sleep> = createStore<Sleep>(() => SLEEP_OFF)) {
    this.#deps = deps;
    this.#store = store;
    this.store = this.#store;
    deps.onVolume(this.#touch);
    deps.player.store.subscribe(({ playback }, { playback: before }) => {
      if (wantsSound(playback) && !wantsSound(before)) this.#wake();
      if (isByHand(playback, before)) this.#touch();
    });
  }

  set(time: SleepTime): void {
    this.#become({ status: 'set', time });
  }

  cancel(): void {
    this.#become(sleepTouched(this.#store.getState()));
    if (this.#store.getState().status === 'set') this.#become(SLEEP_OFF);
  }

  readonly #touch = (): void => this.#become(sleepTouched(this.#store.getState()));

  /** What plays anew is as loud as the listener has it. */
  #wake(): void {
    if (this.#store.getState().status !== 'off') return;
    this.#become(SLEEP_OFF);
    this.#dim(1);
  }

  #become(next: Sleep): void {
    const before = this.#store.getState();
    if (next === before) return;
    clearTimeout(this.#timer);
    this.#store.setState(next, true);
    if (next.status !== 'off') return this.#tick();
    if (next.because === 'slept') this.#deps.player.send({ type: 'stop' });
    else if (before.status === 'fading') this.#raise(RAISE_STEPS);
    if (next.because === 'kept') this.#timer = setTimeout(() => this.#become(SLEEP_OFF), SAID_MS);
  }

  readonly #tick = (): void => {
    const { player, now } = this.#deps;
    const nowMs = now();
    const heardMs = player.heard()?.heardMs ?? nowMs;
    const before = this.#store.getState();
    const sleep = sleepAt(before, { nowMs, heardMs, playback: player.store.getState().playback });
    if (sleep !== before) return this.#become(sleep);
    this.#dim(sleepShare(sleep, nowMs));
    const waitMs = sleep.status === 'fading' ? FADE_TICK_MS : TICK_MS;
    this.#timer = setTimeout(this.#tick, waitMs);
  };

  #raise(steps: number): void {
    if (this.#store.getState().status === 'fading') return;
    this.#dim(this.#share + (1 - this.#share) / steps);
    if (steps > 1) setTimeout(() => this.#raise(steps - 1), FADE_TICK_MS);
  }

  #dim(share: number): void {
    if (share === this.#share) return;
    this.#share = share;
    this.#deps.dim(share);
  }
}

/** What only the listener does: pausing, going on, choosing another channel. */
function isByHand(now: Playback, before: Playback): boolean {
  if (now.tuning?.channel !== before.tuning?.channel) return true;
  return now.status !== before.status && (now.status === 'paused' || before.status === 'paused');
}
