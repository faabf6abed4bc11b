import type { HeardDeck, RecordedDeck } from '../decks/deck.ts';
import type { Followed, Follower } from '../decks/follower.ts';
import type { DeckSwitch } from './deckSwitch.ts';

/** What is recorded is played out before another kind of deck takes over, but for this. */
const NEARLY_DRY_SECONDS = 1.5;
const LOOK_EVERY_MS = 250;

interface Wait {
  readonly deck: HeardDeck;
  readonly end: () => void;
}

/** When a deck follows the one that is heard. One waits at the most, until it follows, or is closed, or another is preferred. */
export class HandOver {
  readonly #decks: DeckSwitch;
  #wait: Wait | null = null;

  constructor(decks: DeckSwitch) {
    this.#decks = decks;
  }

  /** What is heard, where it is of HLS. */
  get heardHls(): Follower | null {
    const { deck } = this.#decks;
    return deck?.kind === 'hls' ? deck.playhead : null;
  }

  /** To the recording: what feeds it has changed, or it follows another kind of deck. */
  toRecording(next: RecordedDeck): void {
    this.stop();
    const { deck } = this.#decks;
    if (next === deck) return;
    const heardMs = deck?.heardMs ?? null;
    const isFollowing = deck?.isFollowing ?? false;
    if (heardMs !== null) next.seekTo(heardMs);
    this.#decks.follow(next);
    // Only now: what is let go while it follows goes to live.
    if (heardMs !== null && isFollowing) next.followLive();
  }

  /**
   * To a deck that is its own connection. The recording keeps what a listener paused on or went back to: it is played to its
   * end first.
   *
   * @param isSpent What is heard brings too little, or nothing.
   */
  toDeck(next: HeardDeck, isSpent: boolean): void {
    this.stop();
    if (next === this.#decks.deck) return;
    if (isPlayedOut(this.#decks.deck)) return this.#follow(next, isSpent);
    const timer = setInterval(() => {
      if (!isPlayedOut(this.#decks.deck)) return;
      this.stop();
      this.#follow(next, isSpent);
    }, LOOK_EVERY_MS);
    this.#wait = { deck: next, end: () => clearInterval(timer) };
  }

  /** A deck is closed: it is not waited with any more. */
  forget(deck: HeardDeck): void {
    if (this.#wait?.deck === deck) this.stop();
  }

  stop(): void {
    this.#wait?.end();
    this.#wait = null;
  }

  #follow(next: HeardDeck, isSpent: boolean): void {
    const then = () => {
      this.#wait = null;
      this.#decks.follow(next);
    };
    const follower = next.kind === 'hls' ? next.playhead : null;
    if (!follower) return then();
    let isBegun = false;
    const end = follower.follow(
      () => this.#heard(isSpent),
      () => {
        isBegun = true;
        then();
      },
    );
    if (!isBegun) this.#wait = { deck: next, end };
  }

  #heard(isSpent: boolean): Followed {
    const { deck, isSounding } = this.#decks;
    return {
      heardMs: deck?.heardMs ?? null,
      deck: this.heardHls,
      isFollowing: deck?.isFollowing ?? false,
      isSpent,
      isSounding,
    };
  }
}

/** Whether nothing is recorded that would be lost by going over to another kind of deck. */
function isPlayedOut(deck: HeardDeck | null): boolean {
  return deck?.kind !== 'recording' || deck.inHandSeconds < NEARLY_DRY_SECONDS;
}
