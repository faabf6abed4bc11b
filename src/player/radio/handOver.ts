import type { Arrivals } from '../recording/arrivals.ts';
import type { Follower, HeardDeck } from '../decks/deck.ts';
import type { Stage } from './deckSwitch.ts';
import type { TapeDeck } from '../decks/recordingDeck.ts';

interface Heard {
  readonly stage: Stage;
  readonly tape: () => TapeDeck | null;
  /** UTC milliseconds. */
  readonly heardMs: () => number | null;
}

/** What is recorded is played out before another kind of deck takes over, but for this. */
const NEARLY_DRY_SECONDS = 1.5;
const LOOK_EVERY_MS = 250;

/** When a deck follows the one that is heard. */
export class Succession {
  readonly #heard: Heard;
  #timer: ReturnType<typeof setInterval> | undefined;
  #endWait: (() => void) | null = null;

  constructor(heard: Heard) {
    this.#heard = heard;
  }

  /** What is heard, where it is of HLS. */
  get heardHls(): Follower | null {
    const { deck } = this.#heard.stage;
    return deck && 'playhead' in deck ? deck.playhead : null;
  }

  /** To another stream's bytes, on the same tape or on one that follows another kind of deck. */
  toTape(tape: TapeDeck, arrivals: Arrivals): void {
    this.stop();
    const { stage } = this.#heard;
    const heardMs = this.#heard.heardMs();
    tape.beginJoin(arrivals);
    if (tape === stage.deck) return;
    const isFollowing = this.#isFollowing;
    if (heardMs !== null) tape.seekTo(heardMs);
    stage.follow(tape);
    // Only now: what is let go while it follows goes to live.
    if (heardMs !== null && isFollowing) tape.followLive();
  }

  /**
   * The tape keeps what a listener paused on or went back to: it is played to its end first.
   *
   * @param isSpent What is heard brings too little, or nothing.
   */
  toDeck(next: HeardDeck, isSpent: boolean): void {
    this.stop();
    const { stage, tape } = this.#heard;
    const isDry = () => stage.deck !== tape() || (tape()?.inHandSeconds ?? 0) < NEARLY_DRY_SECONDS;
    if (next === stage.deck) return;
    if (isDry()) return this.#follow(next, isSpent);
    this.#timer = setInterval(() => {
      if (!isDry()) return;
      clearInterval(this.#timer);
      this.#follow(next, isSpent);
    }, LOOK_EVERY_MS);
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#endWait?.();
  }

  /** What nobody can go back in is live. */
  get #isFollowing(): boolean {
    const { deck } = this.#heard.stage;
    return deck !== null && (!('isFollowing' in deck) || deck.isFollowing);
  }

  #follow(next: HeardDeck, isSpent: boolean): void {
    const { stage, heardMs } = this.#heard;
    const then = () => stage.follow(next);
    const before = () => ({
      heardMs: heardMs(),
      deck: this.heardHls,
      isFollowing: this.#isFollowing,
      isSpent,
      isSounding: stage.isSounding,
    });
    if ('playhead' in next && next.playhead) this.#endWait = next.playhead.follow(before, then);
    else then();
  }
}
