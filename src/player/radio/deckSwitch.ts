import { CrossFade } from '../decks/crossFade.ts';
import type { HeardDeck } from '../decks/deck.ts';
import type { SoundEvent } from '../decks/soundEvent.ts';

interface SwitchReports {
  /** What the deck that is heard says. */
  readonly onSound: (event: SoundEvent) => void;
  /** A deck is closed, whatever it was: nobody may use it any more. */
  readonly onClosed: (deck: HeardDeck) => void;
}

interface Fade {
  readonly leaving: HeardDeck;
  readonly crossFade: CrossFade;
}

/**
 * The decks of one channel, which it owns from when they are opened until they are closed: the one that is heard, and for a
 * moment the one that follows it. What follows first begins to sound, unheard, and then takes over by a cross-fade; where
 * nothing sounds it is simply put in place.
 */
export class DeckSwitch {
  readonly #reports: SwitchReports;
  readonly #open = new Set<HeardDeck>();
  #deck: HeardDeck | null = null;
  #next: HeardDeck | null = null;
  #fade: Fade | null = null;
  #isSounding = false;
  #isHeld = false;
  #level = 1;

  constructor(reports: SwitchReports) {
    this.#reports = reports;
  }

  /** The one that is heard. */
  get deck(): HeardDeck | null {
    return this.#deck;
  }

  get isSounding(): boolean {
    return this.#isSounding;
  }

  get isHeld(): boolean {
    return this.#isHeld;
  }

  /** A deck was opened, for this channel. */
  own<D extends HeardDeck>(deck: D): D {
    this.#open.add(deck);
    return deck;
  }

  hold(isHeld: boolean): void {
    this.#isHeld = isHeld;
    if (isHeld) {
      this.#isSounding = false;
      this.#fade?.crossFade.end();
      if (this.#next) this.#replace(this.#next);
    }
    this.#deck?.setHeld(isHeld);
  }

  /** How loud this channel is beside another one: 0 to 1. */
  setLevel(level: number): void {
    this.#level = level;
    if (this.#fade) this.#fade.crossFade.setLevel(level);
    else this.#deck?.setLevel(level);
  }

  /** Puts a deck in the place of the one that is heard, which is closed. */
  put(deck: HeardDeck): void {
    this.#isSounding = false;
    this.#replace(deck);
  }

  /** Lets a deck take over once it sounds. It may not sound before. */
  follow(deck: HeardDeck): void {
    if (deck === this.#deck || deck === this.#next) return;
    if (!this.#isSounding) return this.put(deck);
    if (this.#next) this.drop(this.#next);
    // What is about to leave is wanted again.
    if (deck === this.#fade?.leaving) return this.drop(this.#deck!);
    this.#next = deck;
    deck.setLevel(0);
    deck.setHeld(false);
  }

  /** What a deck says of itself; most of it means nothing from one that is not heard. */
  hear(deck: HeardDeck, event: SoundEvent): void {
    if (deck === this.#next && event.type === 'sounding') return this.#takeOver(deck);
    const isNeeded = deck === this.#deck || (event.type === 'blocked' && !this.#isSounding);
    if (!isNeeded) return;
    // What it says late, while it is held, is over.
    this.#isSounding = event.type === 'sounding' && !this.#isHeld;
    // What was to follow is needed now, whether it sounds already or not.
    if (!this.#isSounding && this.#next) this.#replace(this.#next);
    this.#reports.onSound(event);
  }

  /** Closes a deck: the one way out. What fades for its sake comes back, and what was to follow it is needed now. */
  drop(deck: HeardDeck): void {
    if (!this.#open.delete(deck)) return;
    if (deck === this.#next) this.#next = null;
    const wasHeard = deck === this.#deck;
    if (wasHeard || deck === this.#fade?.leaving) this.#endFade(wasHeard);
    deck.close();
    this.#reports.onClosed(deck);
    if (wasHeard && !this.#deck) this.#goSilent();
  }

  /** Closes them all. */
  close(): void {
    this.#isSounding = false;
    this.#fade?.crossFade.end();
    this.#next = null;
    for (const deck of this.#open) this.drop(deck);
    this.#isHeld = false;
  }

  #goSilent(): void {
    const wasSounding = this.#isSounding;
    this.#isSounding = false;
    if (this.#next) this.#replace(this.#next);
    if (wasSounding) this.#reports.onSound({ type: 'silent' });
  }

  #replace(deck: HeardDeck): void {
    if (deck === this.#fade?.leaving) this.drop(this.#deck!);
    this.#fade?.crossFade.end();
    const others = [this.#deck, this.#next].filter((one) => one !== deck);
    this.#next = null;
    this.#deck = deck;
    for (const other of others) if (other) this.drop(other);
    deck.setLevel(this.#level);
    deck.setHeld(this.#isHeld);
  }

  #takeOver(deck: HeardDeck): void {
    this.#fade?.crossFade.end();
    const leaving = this.#deck!;
    this.#next = null;
    this.#deck = deck;
    const crossFade = new CrossFade(deck, leaving, this.#level, () => {
      this.#fade = null;
      this.drop(leaving);
    });
    this.#fade = { leaving, crossFade };
  }

  /** One of the two that fade is closed; the other is what is heard. */
  #endFade(wasHeard: boolean): void {
    const fade = this.#fade;
    this.#fade = null;
    fade?.crossFade.stop();
    if (wasHeard) this.#deck = fade?.leaving ?? null;
    if (fade) this.#deck?.setLevel(this.#level);
  }
}
