import type { Stream } from '#contract/station.ts';
import type {
  Deck,
  DeckEvent,
  OpenDirectDeck,
  OpenTimeshiftDeck,
  TimeshiftDeck,
} from './decks/deck.ts';
import { CLOSED, feedOf, type Connection, type Line, type LineEvent } from './line.ts';
import type { PlaybackEvent } from './playback.ts';
import { Recording } from './recording.ts';
import type { OpenSource, Source, SourceEvent } from './sources/source.ts';
import { timelineOf, type Timeline } from './timeline.ts';

export interface DeckDeps {
  readonly openSource: OpenSource;
  readonly openTimeshiftDeck: OpenTimeshiftDeck;
  readonly openDirectDeck: OpenDirectDeck;
  /** UTC milliseconds. */
  readonly now: () => number;
  /** How far back a listener can go, in seconds. */
  readonly windowSeconds: number;
}

interface Machines {
  readonly send: (event: PlaybackEvent) => void;
  readonly tellLine: (event: LineEvent) => void;
}

/** A deck that breaks again so soon is broken by what it is fed. */
const REBUILD_EVERY_MS = 10_000;
const PAST_THE_BREAK_SECONDS = 1;

/** The decks and connections of what is tuned in to, put where the machines want them. */
export class Deckhand {
  readonly #deps: DeckDeps;
  readonly #machines: Machines;
  readonly #open = new Map<number, Source | Deck>();
  #recording: Recording;
  #timeshift: TimeshiftDeck | null = null;
  #direct: Deck | null = null;
  #line: Line = CLOSED;
  #rebuiltAtMs = -Infinity;
  #isHeld = false;

  constructor(deps: DeckDeps, machines: Machines) {
    this.#deps = deps;
    this.#machines = machines;
    this.#recording = this.#newRecording();
  }

  /** Opens and closes connections as the line has it. */
  connect(before: Line, after: Line): void {
    this.#line = after;
    const gone = before.connections.filter((one) => !isAmong(one, after.connections));
    const fresh = after.connections.filter((one) => !isAmong(one, before.connections));
    for (const one of gone) this.#disconnect(one);
    for (const one of fresh) this.#dial(one, after.streams[one.index]!.stream);
    const feed = feedOf(after);
    if (feed && feed.id !== before.feedId) this.#changeFeed(feed);
  }

  /** Takes the deck down, and forgets what was recorded. */
  strike(): void {
    this.#timeshift?.close();
    this.#timeshift = null;
    this.#isHeld = false;
    this.#rebuiltAtMs = -Infinity;
    this.#recording = this.#newRecording();
  }

  /** Every deck, those to come included, until it is let go. */
  hold(isHeld: boolean): void {
    this.#isHeld = isHeld;
    this.#timeshift?.setHeld(isHeld);
    this.#direct?.setHeld(isHeld);
  }

  /** Gets a playhead that is stuck moving again, if it can. */
  reseat(): void {
    this.#deck?.reseat();
  }

  /** Replaces a deck that is fed and makes no sound. */
  renew(): void {
    if (this.#timeshift && feedOf(this.#line)?.phase === 'flowing') this.#rebuild();
  }

  get timeline(): Timeline | null {
    return this.#timeshift && timelineOf(this.#recording, this.#timeshift);
  }

  /** What the stream itself says of the moment that is heard. */
  get title(): string | null {
    return this.#timeshift && this.#recording.titleAt(this.#timeshift.playheadSeconds);
  }

  seekTo(clockMs: number): void {
    this.#timeshift?.seek(this.#recording.secondsAt(clockMs));
  }

  goLive(): void {
    this.#timeshift?.seekLive();
  }

  get #deck(): Deck | null {
    return this.#timeshift ?? this.#direct;
  }

  #dial(one: Connection, stream: Stream): void {
    const { openSource, openDirectDeck } = this.#deps;
    if (one.way === 'timeshift') {
      // At the first dial, which is the listener's tap: later the browser might refuse to sound.
      this.#timeshift ??= this.#openTimeshift();
      this.#open.set(
        one.id,
        openSource(stream, (event) => this.#fromSource(one.id, event)),
      );
    } else {
      this.#direct = openDirectDeck(stream, (event) => this.#fromDirect(one.id, event));
      if (this.#isHeld) this.#direct.setHeld(true);
      this.#open.set(one.id, this.#direct);
    }
  }

  #disconnect(one: Connection): void {
    const closing = this.#open.get(one.id);
    this.#open.delete(one.id);
    if (closing === this.#direct) this.#direct = null;
    closing?.close();
  }

  #changeFeed(feed: Connection): void {
    if (feed.way === 'timeshift') return this.#recording.beginJoin();
    this.#timeshift?.close();
    this.#timeshift = null;
  }

  #fromSource(id: number, event: SourceEvent): void {
    const { tellLine } = this.#machines;
    if (event.type === 'quiet') return tellLine({ type: 'quiet', id });
    if (event.type === 'lost') return tellLine({ type: 'lost', id, fault: event.fault });
    if (event.type === 'frames') tellLine({ type: 'flowed', id });
    if (this.#line.feedId !== id) return;
    if (event.type === 'title') return this.#recording.addTitle(event.title);
    this.#recording.add(event.frames, event.mime);
    this.#timeshift?.feed();
  }

  #fromDirect(id: number, event: DeckEvent): void {
    const { send, tellLine } = this.#machines;
    if (event.type === 'broken') return tellLine({ type: 'lost', id, fault: event.fault });
    if (event.type === 'sounding') tellLine({ type: 'flowed', id });
    // It cannot be resumed where it was: whoever took the sound ended it.
    send(event.type === 'interrupted' ? { type: 'stop' } : event);
  }

  #openTimeshift(): TimeshiftDeck {
    const deck = this.#deps.openTimeshiftDeck(this.#recording, (event) => {
      if (event.type === 'broken') this.#rebuild();
      else this.#machines.send(event);
    });
    if (this.#isHeld) deck.setHeld(true);
    return deck;
  }

  /** A broken element is replaced, and goes on past what broke it; what breaks again at once is the stream's fault. */
  #rebuild(): void {
    const now = this.#deps.now();
    const isFirst = now - this.#rebuiltAtMs > REBUILD_EVERY_MS;
    this.#rebuiltAtMs = now;
    const at = this.#timeshift?.playheadSeconds ?? 0;
    this.#timeshift?.close();
    if (!isFirst) this.#recording = this.#newRecording();
    this.#timeshift = this.#openTimeshift();
    if (isFirst) this.#timeshift.seek(at + PAST_THE_BREAK_SECONDS);
    else if (this.#line.feedId !== null) {
      this.#machines.tellLine({ type: 'lost', id: this.#line.feedId, fault: 'undecodable' });
    }
  }

  #newRecording(): Recording {
    return new Recording(this.#deps.windowSeconds, this.#deps.now);
  }
}

function isAmong(one: Connection, others: readonly Connection[]): boolean {
  return others.some((other) => other.id === one.id);
}
