import type { Stream } from '#contract/station.ts';
import { Arrivals } from '../recording/arrivals.ts';
import { Burst } from '../line/burst.ts';
import type {
  DeckEvent,
  DirectDeck,
  HeardDeck,
  HlsDeck,
  OpenDirectDeck,
  OpenHlsDeck,
  ShiftingDeck,
  ShiftingDeckEvent,
  SupplyEvent,
} from '../decks/deck.ts';
import { type LineEvent } from '../line/line.ts';
import type { Fault } from '../line/fault.ts';
import { CLOSED, feedOf, type Connection, type Line } from '../line/lineState.ts';
import { Pace } from '../line/pace.ts';
import type { SoundEvent } from './playback.ts';
import type { Frame } from '#audio/frame.ts';
import type { OpenSource, Source, SourceEvent } from '../sources/source.ts';
import { Stage } from './deckSwitch.ts';
import { Succession } from './handOver.ts';
import { TapeDeck, type TapeDeps } from '../decks/recordingDeck.ts';
import type { Timeline } from '../recording/timeline.ts';

export interface DeckDeps extends TapeDeps {
  readonly openSource: OpenSource;
  readonly openHlsDeck: OpenHlsDeck;
  readonly openDirectDeck: OpenDirectDeck;
  /** Milliseconds of a clock that nobody sets. */
  readonly tick: () => number;
}

interface Machines {
  readonly send: (event: SoundEvent | { readonly type: 'stop' }) => void;
  readonly tellLine: (event: LineEvent) => void;
}

/** A connection that brings bytes for the tape. */
interface OpenedSource {
  readonly way: 'timeshift';
  readonly source: Source;
  readonly pace: Pace;
  readonly burst: Burst;
  /** What it brought while it did not feed the tape. */
  readonly arrivals: Arrivals;
}

/** A connection that is open; a deck brings its own bytes. */
type Opened =
  | OpenedSource
  | { readonly way: 'hls'; readonly deck: HlsDeck }
  | { readonly way: 'direct'; readonly deck: DirectDeck };

/** With less than this in hand, a stream that brings too little gets another one beside it. */
const SLOW_BELOW_SECONDS = 3.4;

/** The decks and connections of one channel, put where the machines want them. */
export class Deckhand {
  readonly #deps: DeckDeps;
  readonly #machines: Machines;
  readonly #stage: Stage;
  readonly #succession: Succession;
  readonly #open = new Map<number, Opened>();
  #tape: TapeDeck | null = null;
  #line: Line = CLOSED;
  /** The most that a server of the channel gave to begin with; undefined: none was seen to. */
  #burstBytes: number | undefined;

  constructor(deps: DeckDeps, machines: Machines) {
    this.#deps = deps;
    this.#machines = machines;
    this.#stage = new Stage({
      tell: machines.send,
      left: (deck) => {
        if (deck === this.#tape) this.#tape = null;
      },
    });
    this.#succession = new Succession({
      stage: this.#stage,
      tape: () => this.#tape,
      heardMs: () => this.heardMs,
    });
  }

  /** Opens and closes connections as the line has it. */
  connect(before: Line, after: Line): void {
    this.#line = after;
    const gone = before.connections.filter((one) => !isAmong(one, after.connections));
    const fresh = after.connections.filter((one) => !isAmong(one, before.connections));
    for (const one of gone) this.#disconnect(one);
    for (const one of fresh) this.#dial(one, after.streams[one.index]!.stream);
    const feed = feedOf(after);
    const isSpent = feedOf(before)?.phase !== 'flowing';
    if (feed && feed.id !== before.feedId) this.#changeFeed(feed, isSpent);
  }

  /** Takes the decks down, and forgets what was recorded. */
  strike(): void {
    this.#succession.stop();
    this.#stage.strike();
    this.#tape = null;
  }

  /** Every deck, those to come included, until it is let go. */
  hold(isHeld: boolean): void {
    this.#stage.hold(isHeld);
    for (const opened of this.#open.values()) {
      if (opened.way === 'direct') opened.deck.setHeld(isHeld);
    }
  }

  /** How loud the channel is beside another one, 0 to 1. */
  setLevel(level: number): void {
    this.#stage.setLevel(level);
  }

  /** Gets a playhead that is stuck, or a loader that waits, moving again. */
  reseat(): void {
    this.#stage.deck?.reseat();
  }

  /** Replaces an element that is fed and makes no sound. */
  renew(): void {
    const isFed = feedOf(this.#line)?.phase === 'flowing';
    if (isFed && this.#tape && this.#stage.deck === this.#tape) this.#tape.rebuild();
  }

  get timeline(): Timeline | null {
    return this.#shifting?.timeline ?? null;
  }

  /** The moment that is heard, as well as it can be told: UTC milliseconds. */
  get heardMs(): number | null {
    const { deck } = this.#stage;
    if (deck && 'lagSeconds' in deck) {
      const { lagSeconds } = deck;
      return lagSeconds === null ? null : this.#deps.now() - lagSeconds * 1_000;
    }
    return this.timeline?.heardMs ?? null;
  }

  /** What the stream itself says of the moment that is heard. */
  get title(): string | null {
    return this.#shifting?.title ?? null;
  }

  /** About a second of what is heard, in coded form; null: it is not at hand, or nobody may read it. */
  async heardSound(): Promise<Uint8Array<ArrayBuffer> | null> {
    return this.#shifting?.heardSound() ?? null;
  }

  seekTo(clockMs: number): void {
    this.#shifting?.seekTo(clockMs);
  }

  goLive(): void {
    this.#shifting?.goLive();
  }

  get #shifting(): ShiftingDeck | null {
    const { deck } = this.#stage;
    return deck && 'seekTo' in deck ? deck : null;
  }

  #dial(one: Connection, stream: Stream): void {
    const opened = this.#opened(one, stream);
    this.#open.set(one.id, opened);
    // At the first dial, which is the listener's tap: later the browser might refuse to sound.
    if (!this.#stage.deck) {
      this.#stage.put(opened.way === 'timeshift' ? this.#openTape() : opened.deck);
    } else if (opened.way === 'direct') {
      opened.deck.setLevel(0);
      if (this.#stage.isHeld) opened.deck.setHeld(true);
    }
  }

  #opened({ id, way }: Connection, stream: Stream): Opened {
    const { openSource, openDirectDeck, openHlsDeck, now } = this.#deps;
    if (way === 'timeshift') {
      const source = openSource(stream, (event) => this.#fromSource(id, event));
      const arrivals = new Arrivals(now, this.#burstBytes);
      return { way, source, pace: new Pace(), burst: new Burst(), arrivals };
    }
    if (way === 'hls') {
      const isHeld = this.#stage.isHeld || this.#stage.deck !== null;
      const reserveSeconds = this.#deps.reserveSeconds();
      const start = { clockMs: this.heardMs, untilMs: this.#untilMs, reserveSeconds, isHeld };
      const deck = openHlsDeck(stream, start, (event) => this.#fromHls(id, deck, event));
      return { way, deck };
    }
    const deck = openDirectDeck(stream, (event) => this.#fromDirect(id, deck, event));
    return { way, deck };
  }

  /** Until when what is heard has sound, where its stream is slow and shares a narrow line with what is dialled. */
  get #untilMs(): number | null {
    const isSlow = feedOf(this.#line)?.phase === 'slow';
    return isSlow && !this.#stage.isHeld
      ? (this.#succession.heardHls?.inHandUntilMs ?? null)
      : null;
  }

  #openTape(): TapeDeck {
    this.#tape = new TapeDeck(this.#deps, this.#stage.isHeld || this.#stage.isSounding, {
      onSound: (deck, event) => this.#stage.hear(deck, event),
      onUndecodable: () => {
        const { feedId } = this.#line;
        if (feedId !== null)
          this.#machines.tellLine({ type: 'lost', id: feedId, fault: 'undecodable' });
      },
    });
    return this.#tape;
  }

  #disconnect({ id }: Connection): void {
    const opened = this.#open.get(id);
    this.#open.delete(id);
    if (!opened) return;
    if (opened.way === 'timeshift') return opened.source.close();
    // It plays on until what feeds now has taken over.
    const { feedId } = this.#line;
    const isFollowed = feedId !== null && feedId !== id;
    if (opened.deck !== this.#stage.deck || !(isFollowed || this.#playsOn(opened))) {
      this.#stage.drop(opened.deck);
    }
  }

  /** It has sound in hand, whatever became of its stream. */
  #playsOn({ way }: Opened): boolean {
    const isOpen = this.#line.streams.length > 0;
    return way === 'hls' && isOpen && (this.#stage.isSounding || this.#stage.isHeld);
  }

  /** @param isSpent What fed before brings too little, or nothing. */
  #changeFeed({ id }: Connection, isSpent: boolean): void {
    const opened = this.#open.get(id);
    if (opened?.way === 'timeshift') {
      this.#succession.toTape(this.#tape ?? this.#openTape(), opened.arrivals);
    } else if (opened) {
      this.#succession.toDeck(opened.deck, isSpent);
    }
  }

  #fromSource(id: number, event: SourceEvent): void {
    const { tellLine } = this.#machines;
    if (event.type === 'quiet') return tellLine({ type: 'quiet', id });
    if (event.type === 'lost') return tellLine({ type: 'lost', id, fault: event.fault });
    if (event.type === 'frames') tellLine({ type: 'flowed', id });
    const opened = this.#open.get(id);
    if (opened?.way !== 'timeshift') return;
    if (event.type === 'frames') this.#timeArrival(id, opened, event.frames);
    if (this.#line.feedId === id) this.#tape?.record(event);
    else if (event.type === 'title') opened.arrivals.addTitle(event.title);
    else opened.arrivals.add(event.frames, event.mime);
  }

  /** A stream that brings too little is found out before what is in hand is used up; one on trial, at once. */
  #timeArrival(id: number, { pace, burst }: OpenedSource, frames: readonly Frame[]): void {
    const seconds = frames.reduce((sum, frame) => sum + frame.durationSeconds, 0);
    const nowMs = this.#deps.tick();
    pace.add(seconds, nowMs);
    burst.add(frames, nowMs);
    this.#burstBytes = Math.max(this.#burstBytes ?? 0, burst.bytes ?? 0) || undefined;
    const { share, isSlow } = pace;
    const isFeed = this.#line.feedId === id;
    const isShort = !isFeed || (this.#tape?.inHandSeconds ?? 0) < SLOW_BELOW_SECONDS;
    if (isSlow && share !== null && isShort) {
      this.#machines.tellLine({ type: 'slow', id, share });
    }
  }

  #fromHls(id: number, deck: HlsDeck, event: ShiftingDeckEvent): void {
    if (event.type === 'broken') return this.#lose(id, deck, event.fault);
    // Held, it needs no more than it brings.
    if (event.type === 'slow' && this.#stage.isHeld) return;
    if (isOfLine(event)) this.#machines.tellLine({ ...event, id });
    else this.#stage.hear(deck, event);
  }

  #fromDirect(id: number, deck: DirectDeck, event: DeckEvent): void {
    const { send, tellLine } = this.#machines;
    if (event.type === 'broken') return this.#lose(id, deck, event.fault);
    if (event.type === 'sounding') tellLine({ type: 'flowed', id });
    if (event.type === 'blocked' && !this.#stage.isSounding) return send(event);
    // It cannot be resumed where it was: whoever took the sound ended it.
    if (event.type === 'interrupted')
      return this.#stage.deck === deck ? send({ type: 'stop' }) : void 0;
    this.#stage.hear(deck, event);
  }

  /** The line closes what it had open; what played on after it was lost to the line is closed here. */
  #lose(id: number, deck: HeardDeck, fault: Fault): void {
    if (this.#open.has(id)) this.#machines.tellLine({ type: 'lost', id, fault });
    if (this.#stage.deck === deck) this.#stage.drop(deck);
  }
}

function isAmong(one: Connection, others: readonly Connection[]): boolean {
  return others.some((other) => other.id === one.id);
}

function isOfLine(event: ShiftingDeckEvent): event is SupplyEvent {
  return ['flowed', 'quiet', 'strained', 'slow'].includes(event.type);
}
