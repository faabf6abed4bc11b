import type { Stream } from '#contract/station.ts';
import type { DirectDeck, HeardDeck, HlsDeck } from '../decks/deck.ts';
import type { LineEvent } from '../line/line.ts';
import { CLOSED, feedOf, type Connection, type Line } from '../line/lineState.ts';
import type { SupplyEvent } from '../line/supplyEvent.ts';
import type { DeckSwitch } from './deckSwitch.ts';
import type { HandOver } from './handOver.ts';
import { Recorder, type RecorderDeps } from './recorder.ts';
import { StreamDecks, type StreamDeckDeps } from './streamDecks.ts';

export type ConnectionDeps = RecorderDeps & StreamDeckDeps;

/** A connection that is open: a source feeds the recording, a deck of another kind brings its own bytes. */
type Opened =
  | { readonly way: 'timeshift' }
  | { readonly way: 'hls'; readonly deck: HlsDeck }
  | { readonly way: 'direct'; readonly deck: DirectDeck };

/** The table of one channel's open connections: opens and closes what the line asks for, and has the sound follow its feed. */
export class Connections {
  readonly #decks: DeckSwitch;
  readonly #handOver: HandOver;
  readonly #recorder: Recorder;
  readonly #streamDecks: StreamDecks;
  readonly #open = new Map<number, Opened>();
  #line: Line = CLOSED;

  /** @param onLine Told what the line has to know. */
  constructor(
    deps: ConnectionDeps,
    onLine: (event: LineEvent) => void,
    { decks, handOver }: { readonly decks: DeckSwitch; readonly handOver: HandOver },
  ) {
    this.#decks = decks;
    this.#handOver = handOver;
    const onSupply = (id: number, event: SupplyEvent) => onLine({ ...event, id });
    this.#recorder = new Recorder(deps, decks, { feedId: () => this.#line.feedId, onSupply });
    this.#streamDecks = new StreamDecks(deps, decks, onSupply);
  }

  /** Opens and closes connections as the line has it. */
  follow(before: Line, after: Line): void {
    this.#line = after;
    const gone = before.connections.filter((one) => !isAmong(one, after.connections));
    const fresh = after.connections.filter((one) => !isAmong(one, before.connections));
    for (const one of gone) this.#disconnect(one);
    for (const one of fresh) this.#dial(one, after.streams[one.index]!.stream);
    const feed = feedOf(after);
    const isSpent = feedOf(before)?.phase !== 'flowing';
    if (feed && feed.id !== before.feedId) this.#changeFeed(feed, isSpent);
  }

  /** Those to come too are held, until they are let go. */
  hold(isHeld: boolean): void {
    for (const opened of this.#open.values()) {
      if (opened.way === 'direct') opened.deck.setHeld(isHeld);
    }
  }

  /** Replaces an element that is fed and makes no sound. */
  renew(): void {
    const isFed = feedOf(this.#line)?.phase === 'flowing';
    const { deck } = this.#recorder;
    if (isFed && deck && this.#decks.deck === deck) deck.rebuild();
  }

  /** A deck of the channel is closed. */
  forget(deck: HeardDeck): void {
    this.#recorder.forget(deck);
  }

  #dial(one: Connection, stream: Stream): void {
    const opened = this.#opened(one, stream);
    this.#open.set(one.id, opened);
    // At the first dial, which is the listener's tap: later the browser might refuse to sound.
    if (this.#decks.deck) return;
    this.#decks.put(opened.way === 'timeshift' ? this.#recorder.openDeck() : opened.deck);
  }

  #opened({ id, way }: Connection, stream: Stream): Opened {
    if (way === 'hls') {
      return { way, deck: this.#streamDecks.openHls(id, stream, this.#untilMs) };
    }
    if (way === 'direct') return { way, deck: this.#streamDecks.openDirect(id, stream) };
    this.#recorder.connect(id, stream);
    return { way };
  }

  /** Until when what is heard has sound, where its stream is slow and shares a narrow line with what is dialled. */
  get #untilMs(): number | null {
    const isSlow = feedOf(this.#line)?.phase === 'slow';
    return isSlow && !this.#decks.isHeld ? (this.#handOver.heardHls?.inHandUntilMs ?? null) : null;
  }

  #disconnect({ id }: Connection): void {
    const opened = this.#open.get(id);
    this.#open.delete(id);
    if (opened?.way === 'timeshift') return this.#recorder.disconnect(id);
    if (opened && !this.#playsOn(id, opened)) this.#decks.drop(opened.deck);
  }

  /** It is heard until what feeds now has taken over; HLS has sound in hand too, whatever became of its stream. */
  #playsOn(id: number, { way, deck }: Exclude<Opened, { way: 'timeshift' }>): boolean {
    const { feedId, streams } = this.#line;
    const isFollowed = feedId !== null && feedId !== id;
    const hasSound =
      way === 'hls' && streams.length > 0 && (this.#decks.isSounding || this.#decks.isHeld);
    return deck === this.#decks.deck && (isFollowed || hasSound);
  }

  /** @param isSpent What fed before brings too little, or nothing. */
  #changeFeed({ id }: Connection, isSpent: boolean): void {
    const opened = this.#open.get(id);
    if (opened?.way === 'timeshift') this.#handOver.toRecording(this.#recorder.feedFrom(id));
    else if (opened) this.#handOver.toDeck(opened.deck, isSpent);
  }
}

function isAmong(one: Connection, others: readonly Connection[]): boolean {
  return others.some((other) => other.id === one.id);
}
