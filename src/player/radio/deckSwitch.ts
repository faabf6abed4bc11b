import { CrossFade } from '../decks/crossFade.ts';
import type { HeardDeck } from '../decks/deck.ts';
import type { SoundEvent } from './playback.ts';

interface StageNews {
  /** What the deck that is heard says. */
  readonly tell: (event: SoundEvent) => void;
  /** A deck is no longer heard, and closed. */
  readonly left: (deck: HeardDeck) => void;
}

/**
 * The deck that is heard, and for a moment the one that follows it. What follows first begins to sound, unheard, and
 * then takes over by a cross-fade; where nothing sounds it is simply put in place.
 */
export class Stage {
  readonly #news: StageNews;
  #deck: HeardDeck | null = null;
  #next: HeardDeck | null = null;
  #fade: CrossFade | null = null;
  #isSounding = false;
  #isHeld = false;
  #level = 1;

  constructor(news: StageNews) {
    this.#news = news;
  }

  get deck(): HeardDeck | null {
    return this.#deck;
  }

  get isSounding(): boolean {
    return this.#isSounding;
  }

  get isHeld(): boolean {
    return this.#isHeld;
  }

  hold(isHeld: boolean): void {
    this.#isHeld = isHeld;
    if (isHeld) {
      this.#isSounding = false;
      if (this.#next) this.#replace(this.#next);
    }
    this.#deck?.setHeld(isHeld);
  }

  /** How loud this channel is beside another one: 0 to 1. */
  setLevel(level: number): void {
    this.#level = level;
    if (this.#fade) this.#fade.setLevel(level);
    else this.#deck?.setLevel(level);
  }

  /** Puts a deck in the place of the one that is heard, which is closed. */
  put(deck: HeardDeck): void {
    this.#isSounding = false;
    this.#replace(deck);
  }

  /** Lets a deck take over once it sounds. It may not sound before. */
  follow(deck: HeardDeck): void {
    if (!this.#isSounding) return this.put(deck);
    this.#next?.close();
    this.#next = deck;
    deck.setLevel(0);
    deck.setHeld(false);
  }

  /** What a deck says of itself; from one that is not on the stage it means nothing. */
  hear(deck: HeardDeck, event: SoundEvent): void {
    if (deck === this.#next) {
      if (event.type === 'sounding') this.#takeOver(deck);
    } else if (deck === this.#deck) {
      this.#isSounding = event.type === 'sounding';
      // What was to follow is needed now, whether it sounds already or not.
      if (!this.#isSounding && this.#next) this.#replace(this.#next);
      this.#news.tell(event);
    }
  }

  /** A deck that will not sound again. */
  drop(deck: HeardDeck): void {
    this.#leave(deck);
    if (deck === this.#next) this.#next = null;
    if (deck !== this.#deck) return;
    const wasSounding = this.#isSounding;
    this.#isSounding = false;
    this.#deck = null;
    if (this.#next) this.#replace(this.#next);
    if (wasSounding) this.#news.tell({ type: 'silent' });
  }

  strike(): void {
    this.#fade?.end();
    this.#deck?.close();
    this.#next?.close();
    this.#deck = null;
    this.#next = null;
    this.#isSounding = false;
    this.#isHeld = false;
  }

  #replace(deck: HeardDeck): void {
    this.#fade?.end();
    const before = this.#deck;
    this.#next = null;
    this.#deck = deck;
    if (before && before !== deck) this.#leave(before);
    deck.setLevel(this.#level);
    deck.setHeld(this.#isHeld);
  }

  #takeOver(deck: HeardDeck): void {
    this.#fade?.end();
    const leaving = this.#deck!;
    this.#next = null;
    this.#deck = deck;
    this.#fade = new CrossFade(deck, leaving, this.#level, () => {
      this.#fade = null;
      this.#leave(leaving);
    });
  }

  #leave(deck: HeardDeck): void {
    deck.close();
    this.#news.left(deck);
  }
}
