import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Heard } from '../decks/heard.ts';
import { CLOSED } from '../line/lineState.ts';
import { IDLE, isOn, transition, type PlaybackEvent } from './playback.ts';
import type { Player, PlayerState } from './player.ts';
import type { Tuning } from './tuning.ts';

interface DeferredDeps {
  /** Fetches and starts what plays. It rejects where the network does not give it, and may be asked again. */
  readonly start: () => Promise<Player>;
  /** Called inside a press that comes before that: what is asked of the browser here may sound later. */
  readonly onEarlyPress: () => void;
}

const FIRST_RETRY_MS = 1_000;
const LAST_RETRY_MS = 16_000;

/**
 * The player of a page whose engine follows it a moment later. It has the store from the start, keeps what is pressed until
 * the engine is there, and from then on only passes on.
 */
export class DeferredPlayer implements Player {
  readonly store: StoreApi<PlayerState>;
  readonly #deps: DeferredDeps;
  #player: Player | null = null;
  #isLoading = false;
  #failures = 0;
  #retryTimer: ReturnType<typeof setTimeout> | undefined;
  #warmed: Tuning | null = null;

  constructor(deps: DeferredDeps) {
    this.#deps = deps;
    this.store = createStore<PlayerState>(() => ({ playback: IDLE, line: CLOSED, cue: null }));
  }

  readonly send = (event: PlaybackEvent): void => {
    if (this.#player) return this.#player.send(event);
    this.#show(event);
    if (event.type !== 'play') return;
    this.#deps.onEarlyPress();
    this.load();
  };

  readonly warm = (tuning: Tuning): void => {
    if (this.#player) return this.#player.warm(tuning);
    this.#warmed = tuning;
    this.load();
  };

  readonly uncue = (): void => this.#player?.uncue();

  readonly nudge = (): void => {
    if (this.#player) this.#player.nudge();
    else if (this.#isWanted) this.load();
  };

  readonly heard = (): Heard | null => this.#player?.heard() ?? null;

  /** Has the engine come now, if it is not here or on its way. */
  load(): void {
    if (this.#player || this.#isLoading) return;
    clearTimeout(this.#retryTimer);
    this.#isLoading = true;
    this.#deps.start().then(this.#begin, this.#miss);
  }

  get #isWanted(): boolean {
    return isOn(this.store.getState().playback);
  }

  #show(event: PlaybackEvent): void {
    const { playback } = this.store.getState();
    this.store.setState({ playback: transition(playback, event) });
  }

  readonly #begin = (player: Player): void => {
    const { playback } = this.store.getState();
    this.#player = player;
    player.store.subscribe((state) => this.store.setState(state, true));
    if (this.#warmed) player.warm(this.#warmed);
    if (playback.tuning)
      player.send({ type: isOn(playback) ? 'play' : 'offer', tuning: playback.tuning });
  };

  readonly #miss = (): void => {
    this.#isLoading = false;
    // Without a listener who waits, the next press or hint is soon enough.
    if (!this.#isWanted) return;
    this.#show({ type: 'line-waits' });
    const waitMs = Math.min(FIRST_RETRY_MS * 2 ** this.#failures, LAST_RETRY_MS);
    this.#failures += 1;
    this.#retryTimer = setTimeout(() => this.#isWanted && this.load(), waitMs);
  };
}
