import type { Stream } from '#contract/station.ts';
import type {
  DeckEvent,
  DirectDeck,
  HlsDeck,
  HlsDeckEvent,
  OpenDirectDeck,
  OpenHlsDeck,
} from '../decks/deck.ts';
import type { SupplyEvent } from '../line/supplyEvent.ts';
import type { DeckSwitch } from './deckSwitch.ts';

export interface StreamDeckDeps {
  readonly openHlsDeck: OpenHlsDeck;
  readonly openDirectDeck: OpenDirectDeck;
  /** How far behind live the listener wants to be, to ride through dropouts; in seconds. */
  readonly reserveSeconds: () => number;
}

/** Opens the decks that are their own connection. What they say is either of the connection, for the line, or of the sound. */
export class StreamDecks {
  readonly #deps: StreamDeckDeps;
  readonly #decks: DeckSwitch;
  readonly #onSupply: (id: number, event: SupplyEvent) => void;

  /** @param onSupply What becomes of the connection that has this id. */
  constructor(
    deps: StreamDeckDeps,
    decks: DeckSwitch,
    onSupply: (id: number, event: SupplyEvent) => void,
  ) {
    this.#deps = deps;
    this.#decks = decks;
    this.#onSupply = onSupply;
  }

  /**
   * What is to follow another deck begins held, where that is heard.
   *
   * @param untilMs Until when what is heard may be left to play what it has; null: it may not.
   */
  openHls(id: number, stream: Stream, untilMs: number | null): HlsDeck {
    const { openHlsDeck, reserveSeconds } = this.#deps;
    const { deck: heard, isHeld } = this.#decks;
    const start = {
      clockMs: heard?.heardMs ?? null,
      untilMs,
      reserveSeconds: reserveSeconds(),
      isHeld: isHeld || heard !== null,
    };
    const deck = openHlsDeck(stream, start, (event) => this.#fromHls(id, deck, event));
    return this.#decks.own(deck);
  }

  /** What is to follow another deck begins unheard, and held only where that is. */
  openDirect(id: number, stream: Stream): DirectDeck {
    const { deck: heard, isHeld } = this.#decks;
    const deck = this.#deps.openDirectDeck(stream, (event) => this.#fromDirect(id, deck, event));
    this.#decks.own(deck);
    if (heard) deck.setLevel(0);
    if (heard && isHeld) deck.setHeld(true);
    return deck;
  }

  #fromHls(id: number, deck: HlsDeck, event: HlsDeckEvent): void {
    switch (event.type) {
      case 'lost':
        return this.#lose(id, deck, event);
      case 'slow':
        // Held, it needs no more than it brings.
        return this.#decks.isHeld ? void 0 : this.#onSupply(id, event);
      case 'flowed':
      case 'quiet':
      case 'strained':
        return this.#onSupply(id, event);
      case 'sounding':
      case 'silent':
      case 'blocked':
      case 'interrupted':
      case 'cut-off':
        return this.#decks.hear(deck, event);
    }
  }

  #fromDirect(id: number, deck: DirectDeck, event: DeckEvent): void {
    if (event.type === 'lost') return this.#lose(id, deck, event);
    if (event.type === 'sounding') this.#onSupply(id, { type: 'flowed' });
    this.#decks.hear(deck, event);
  }

  /** The line closes what it had open; a deck that makes no sound again is closed in any case. */
  #lose(id: number, deck: HlsDeck | DirectDeck, event: Extract<DeckEvent, { type: 'lost' }>): void {
    this.#onSupply(id, event);
    this.#decks.drop(deck);
  }
}
