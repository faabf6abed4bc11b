import type { Stream } from '#contract/station.ts';
import type {
  DeckEvent,
  DirectDeck,
  HlsDeck,
  HlsDeckEvent,
  OpenDirectDeck,
  OpenHlsDeck,
  OpenRecordedDeck,
  RecordedDeck,
} from '../decks/deck.ts';
import type { SoundEvent } from '../decks/soundEvent.ts';
import type { LineEvent } from '../line/line.ts';
import { CLOSED, feedOf, type Connection, type Line } from '../line/lineState.ts';
import type { OpenSource, Source, SourceEvent } from '../sources/source.ts';
import type { DeckSwitch } from './deckSwitch.ts';
import type { HandOver } from './handOver.ts';
import { Inflow } from './inflow.ts';

export interface ConnectionDeps {
  readonly openRecordedDeck: OpenRecordedDeck;
  readonly openSource: OpenSource;
  readonly openHlsDeck: OpenHlsDeck;
  readonly openDirectDeck: OpenDirectDeck;
  /** How far behind live the listener wants to be, to ride through dropouts; in seconds. */
  readonly reserveSeconds: () => number;
  /** UTC milliseconds. */
  readonly now: () => number;
  /** Milliseconds of a clock that nobody sets. */
  readonly tick: () => number;
}

/** Where what happens is told: what sounds, and what the line has to know. */
export interface ChannelReports {
  readonly onSound: (event: SoundEvent) => void;
  readonly onLine: (event: LineEvent) => void;
}

/** A connection that is open: a source feeds the recording, a deck of another kind brings its own bytes. */
type Opened =
  | { readonly way: 'timeshift'; readonly source: Source; readonly inflow: Inflow }
  | { readonly way: 'hls'; readonly deck: HlsDeck }
  | { readonly way: 'direct'; readonly deck: DirectDeck };

/** With less than this in hand, a stream that brings too little gets another one beside it. */
export const SLOW_BELOW_SECONDS = 3.4;

/** The table of one channel's open connections: opens and closes what the line asks for, and tells the line what becomes of it. */
export class Connections {
  readonly #deps: ConnectionDeps;
  readonly #reports: ChannelReports;
  readonly #decks: DeckSwitch;
  readonly #handOver: HandOver;
  readonly #open = new Map<number, Opened>();
  #recording: RecordedDeck | null = null;
  #line: Line = CLOSED;
  #burstBytes: number | undefined;

  constructor(
    deps: ConnectionDeps,
    reports: ChannelReports,
    { decks, handOver }: { readonly decks: DeckSwitch; readonly handOver: HandOver },
  ) {
    this.#deps = deps;
    this.#reports = reports;
    this.#decks = decks;
    this.#handOver = handOver;
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
    if (isFed && this.#recording && this.#decks.deck === this.#recording) this.#recording.rebuild();
  }

  /** A deck of the channel is closed. */
  forget(deck: unknown): void {
    if (deck === this.#recording) this.#recording = null;
  }

  #dial(one: Connection, stream: Stream): void {
    const opened = this.#opened(one, stream);
    this.#open.set(one.id, opened);
    // At the first dial, which is the listener's tap: later the browser might refuse to sound.
    if (!this.#decks.deck) {
      this.#decks.put(opened.way === 'timeshift' ? this.#openRecording() : opened.deck);
    } else if (opened.way === 'direct') {
      opened.deck.setLevel(0);
      if (this.#decks.isHeld) opened.deck.setHeld(true);
    }
  }

  #opened({ id, way }: Connection, stream: Stream): Opened {
    const { openSource, openDirectDeck } = this.#deps;
    if (way === 'timeshift') {
      const source = openSource(stream, (event) => this.#fromSource(id, event));
      return { way, source, inflow: new Inflow(this.#deps, this.#burstBytes) };
    }
    if (way === 'hls') return { way, deck: this.#openHls(id, stream) };
    const deck = openDirectDeck(stream, (event) => this.#fromDirect(id, deck, event));
    return { way, deck: this.#decks.own(deck) };
  }

  #openHls(id: number, stream: Stream): HlsDeck {
    const { openHlsDeck, reserveSeconds } = this.#deps;
    const { deck: heard, isHeld } = this.#decks;
    const start = {
      clockMs: heard?.heardMs ?? null,
      untilMs: this.#untilMs,
      reserveSeconds: reserveSeconds(),
      isHeld: isHeld || heard !== null,
    };
    const deck = openHlsDeck(stream, start, (event) => this.#fromHls(id, deck, event));
    return this.#decks.own(deck);
  }

  /** Until when what is heard has sound, where its stream is slow and shares a narrow line with what is dialled. */
  get #untilMs(): number | null {
    const isSlow = feedOf(this.#line)?.phase === 'slow';
    return isSlow && !this.#decks.isHeld ? (this.#handOver.heardHls?.inHandUntilMs ?? null) : null;
  }

  #openRecording(): RecordedDeck {
    const { isHeld, isSounding } = this.#decks;
    this.#recording = this.#deps.openRecordedDeck(isHeld || isSounding, {
      onSound: (deck, event) => this.#decks.hear(deck, event),
      onUndecodable: () => {
        const { feedId } = this.#line;
        if (feedId !== null)
          this.#reports.onLine({ type: 'lost', id: feedId, fault: 'undecodable' });
      },
    });
    return this.#decks.own(this.#recording);
  }

  #disconnect({ id }: Connection): void {
    const opened = this.#open.get(id);
    this.#open.delete(id);
    if (opened?.way === 'timeshift') return opened.source.close();
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
    if (opened?.way === 'timeshift') {
      const recording = this.#recording ?? this.#openRecording();
      recording.beginJoin(opened.inflow.arrivals);
      this.#handOver.toRecording(recording);
    } else if (opened) {
      this.#handOver.toDeck(opened.deck, isSpent);
    }
  }

  #fromSource(id: number, event: SourceEvent): void {
    const { onLine } = this.#reports;
    if (event.type === 'quiet' || event.type === 'lost') return onLine({ ...event, id });
    if (event.type === 'frames') onLine({ type: 'flowed', id });
    const opened = this.#open.get(id);
    if (opened?.way !== 'timeshift') return;
    const { inflow } = opened;
    if (event.type === 'frames') {
      inflow.time(event.frames);
      this.#judgePace(id, inflow);
    }
    if (this.#line.feedId === id) this.#record(event);
    else if (event.type === 'title') inflow.arrivals.addTitle(event.title);
    else inflow.keep(event.frames, event.mime);
  }

  #record(event: Extract<SourceEvent, { type: 'frames' | 'title' }>): void {
    if (event.type === 'title') this.#recording?.recording.addTitle(event.title);
    else this.#recording?.recording.add(event.frames, event.mime);
  }

  /** A stream that brings too little is found out before what is in hand is used up; one on trial, at once. */
  #judgePace(id: number, { burstBytes, slowShare }: Inflow): void {
    this.#burstBytes = Math.max(this.#burstBytes ?? 0, burstBytes ?? 0) || undefined;
    const isFeed = this.#line.feedId === id;
    const isShort = !isFeed || (this.#recording?.inHandSeconds ?? 0) < SLOW_BELOW_SECONDS;
    if (slowShare !== null && isShort) this.#reports.onLine({ type: 'slow', id, share: slowShare });
  }

  #fromHls(id: number, deck: HlsDeck, event: HlsDeckEvent): void {
    switch (event.type) {
      case 'lost':
        return this.#lose(id, deck, event);
      case 'slow':
        // Held, it needs no more than it brings.
        return this.#decks.isHeld ? void 0 : this.#reports.onLine({ ...event, id });
      case 'flowed':
      case 'quiet':
      case 'strained':
        return this.#reports.onLine({ ...event, id });
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
    if (event.type === 'sounding') this.#reports.onLine({ type: 'flowed', id });
    this.#decks.hear(deck, event);
  }

  /** The line closes what it had open; a deck that makes no sound again is closed in any case. */
  #lose(id: number, deck: HlsDeck | DirectDeck, event: Extract<DeckEvent, { type: 'lost' }>): void {
    if (this.#open.has(id)) this.#reports.onLine({ ...event, id });
    this.#decks.drop(deck);
  }
}

function isAmong(one: Connection, others: readonly Connection[]): boolean {
  return others.some((other) => other.id === one.id);
}
