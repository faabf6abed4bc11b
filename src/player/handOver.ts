import type { Arrivals } from './arrivals.ts';
import type { HeardDeck } from './decks/deck.ts';
import type { Stage } from './stage.ts';
import type { TapeDeck } from './tapeDeck.ts';

/** What is recorded is played out before another kind of deck takes over, but for this. */
const NEARLY_DRY_SECONDS = 1.5;
const LOOK_EVERY_MS = 250;

/** Lets what feeds a channel from now on follow what is heard of it, at the moment that is heard. */
export class HandOver {
  readonly #stage: Stage;
  readonly #heardMs: () => number | null;
  #dryTimer: ReturnType<typeof setInterval> | undefined;

  /** @param heardMs The moment that is heard, UTC milliseconds; null: nobody can tell. */
  constructor(stage: Stage, heardMs: () => number | null) {
    this.#stage = stage;
    this.#heardMs = heardMs;
  }

  /** To another stream's bytes, on the same tape or on one that follows another kind of deck. */
  toTape(tape: TapeDeck, arrivals: Arrivals): void {
    this.cancel();
    const heardMs = this.#heardMs();
    tape.beginJoin(arrivals);
    if (tape === this.#stage.deck) return;
    if (heardMs !== null) tape.seekTo(heardMs);
    this.#stage.follow(tape);
  }

  /** @param tape It keeps what a listener paused on or went back to: that is played to its end first. */
  toDeck(next: HeardDeck, tape: TapeDeck | null): void {
    this.cancel();
    if (next === this.#stage.deck) return;
    const isDry = () =>
      !tape || this.#stage.deck !== tape || tape.inHandSeconds < NEARLY_DRY_SECONDS;
    if (isDry()) return this.#follow(next);
    this.#dryTimer = setInterval(() => {
      if (!isDry()) return;
      this.cancel();
      this.#follow(next);
    }, LOOK_EVERY_MS);
  }

  cancel(): void {
    clearInterval(this.#dryTimer);
  }

  #follow(next: HeardDeck): void {
    const heardMs = this.#heardMs();
    if (heardMs !== null && 'seekTo' in next) next.seekTo(heardMs);
    this.#stage.follow(next);
  }
}
