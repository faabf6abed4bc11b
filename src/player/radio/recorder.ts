import type { Stream } from '#contract/station.ts';
import type { HeardDeck, OpenRecordedDeck, RecordedDeck } from '../decks/deck.ts';
import type { SupplyEvent } from '../line/supplyEvent.ts';
import type { OpenSource, Source, SourceEvent } from '../sources/source.ts';
import type { DeckSwitch } from './deckSwitch.ts';
import { Inflow } from './inflow.ts';

export interface RecorderDeps {
  readonly openRecordedDeck: OpenRecordedDeck;
  readonly openSource: OpenSource;
  /** UTC milliseconds. */
  readonly now: () => number;
  /** Milliseconds of a clock that nobody sets. */
  readonly tick: () => number;
}

interface RecorderLine {
  /** The connection whose sound counts; null: there is none. */
  readonly feedId: () => number | null;
  readonly onSupply: (id: number, event: SupplyEvent) => void;
}

/** With less than this in hand, a stream that brings too little gets another one beside it. */
export const SLOW_BELOW_SECONDS = 3.4;

/** Records one channel: what the source that feeds brings goes into the recording; what others bring is kept until they feed. */
export class Recorder {
  readonly #deps: RecorderDeps;
  readonly #decks: DeckSwitch;
  readonly #line: RecorderLine;
  readonly #open = new Map<number, { readonly source: Source; readonly inflow: Inflow }>();
  #deck: RecordedDeck | null = null;
  #burstBytes: number | undefined;

  constructor(deps: RecorderDeps, decks: DeckSwitch, line: RecorderLine) {
    this.#deps = deps;
    this.#decks = decks;
    this.#line = line;
  }

  /** What plays the recording; null: nothing is recorded. */
  get deck(): RecordedDeck | null {
    return this.#deck;
  }

  connect(id: number, stream: Stream): void {
    const source = this.#deps.openSource(stream, (event) => this.#take(id, event));
    this.#open.set(id, { source, inflow: new Inflow(this.#deps, this.#burstBytes) });
  }

  disconnect(id: number): void {
    const opened = this.#open.get(id);
    this.#open.delete(id);
    opened?.source.close();
  }

  /** What is recorded comes from this source now, with what it has brought already. */
  feedFrom(id: number): RecordedDeck {
    const deck = this.#deck ?? this.openDeck();
    const opened = this.#open.get(id);
    if (opened) deck.beginJoin(opened.inflow.arrivals);
    return deck;
  }

  openDeck(): RecordedDeck {
    const { isHeld, isSounding } = this.#decks;
    this.#deck = this.#deps.openRecordedDeck(isHeld || isSounding, {
      onSound: (deck, event) => this.#decks.hear(deck, event),
      onUndecodable: () => {
        const feedId = this.#line.feedId();
        // A deck that is to follow the recording is its own connection, and not to blame.
        if (feedId === null || !this.#open.has(feedId)) return;
        this.#line.onSupply(feedId, { type: 'lost', fault: 'undecodable' });
      },
    });
    return this.#decks.own(this.#deck);
  }

  /** A deck of the channel is closed. */
  forget(deck: HeardDeck): void {
    if (deck === this.#deck) this.#deck = null;
  }

  #take(id: number, event: SourceEvent): void {
    const { feedId, onSupply } = this.#line;
    if (event.type === 'quiet' || event.type === 'lost') return onSupply(id, event);
    // That may have it feed from here on, or closed.
    if (event.type === 'frames') onSupply(id, { type: 'flowed' });
    const inflow = this.#open.get(id)?.inflow;
    if (!inflow) return;
    if (event.type === 'frames') {
      inflow.time(event.frames);
      this.#judgePace(id, inflow);
    }
    if (feedId() === id) this.#record(event);
    else if (event.type === 'title') inflow.arrivals.addTitle(event.title);
    else inflow.arrivals.add(event.frames, event.mime);
  }

  #record(event: Extract<SourceEvent, { type: 'frames' | 'title' }>): void {
    if (event.type === 'title') this.#deck?.intake.addTitle(event.title);
    else this.#deck?.intake.add(event.frames, event.mime);
  }

  /** A stream that brings too little is found out before what is in hand is used up; one on trial, at once. */
  #judgePace(id: number, { burstBytes, slowShare }: Inflow): void {
    this.#burstBytes = Math.max(this.#burstBytes ?? 0, burstBytes ?? 0) || undefined;
    const isFeed = this.#line.feedId() === id;
    const isShort = !isFeed || (this.#deck?.inHandSeconds ?? 0) < SLOW_BELOW_SECONDS;
    if (slowShare !== null && isShort) this.#line.onSupply(id, { type: 'slow', share: slowShare });
  }
}
