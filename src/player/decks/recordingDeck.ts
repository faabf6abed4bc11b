import type { Arrivals } from '../recording/arrivals.ts';
import type { DeckEvent, OpenTimeshiftDeck, ShiftingDeck, TimeshiftDeck } from './deck.ts';
import type { SoundEvent } from '../radio/playback.ts';
import { Recording } from '../recording/recording.ts';
import type { OpenAudioStore } from '../recording/audioStore.ts';
import { PREPARE_SECONDS, Seam } from './encoderCut.ts';
import type { SourceEvent } from '../sources/source.ts';
import { timelineOf, type Timeline } from '../recording/timeline.ts';

export interface TapeDeps {
  readonly openTimeshiftDeck: OpenTimeshiftDeck;
  /** UTC milliseconds. */
  readonly now: () => number;
  /** How far back a listener can go, in seconds. */
  readonly windowSeconds: number;
  /** Where sound goes that is some minutes old; absent: all is kept in memory. */
  readonly openAudioStore?: OpenAudioStore;
  /** How far behind live the listener wants to be, to ride through dropouts; in seconds. */
  readonly reserveSeconds: () => number;
}

interface TapeNews {
  readonly onSound: (deck: TapeDeck, event: SoundEvent) => void;
  /** What is fed breaks one element after the other. */
  readonly onUndecodable: () => void;
}

/** A deck that breaks again so soon is broken by what it is fed. */
const REBUILD_EVERY_MS = 10_000;
const PAST_THE_BREAK_SECONDS = 1;
/** So much has to be there behind a cut before it is gone over. */
const SEAM_ROOM_SECONDS = 0.5;

/** A recording and the element that plays it: the element is replaced when it breaks, the recording stays. */
export class TapeDeck implements ShiftingDeck {
  readonly #deps: TapeDeps;
  readonly #news: TapeNews;
  #recording: Recording;
  #deck: TimeshiftDeck;
  /** While a cut between two encoders is being gone over. */
  #seam: Seam | null = null;
  #isHeld: boolean;
  #level = 1;
  #rebuiltAtMs = -Infinity;

  constructor(deps: TapeDeps, isHeld: boolean, news: TapeNews) {
    this.#deps = deps;
    this.#news = news;
    this.#isHeld = isHeld;
    this.#recording = this.#newRecording();
    this.#deck = this.#openDeck();
  }

  get timeline(): Timeline | null {
    return timelineOf(this.#recording, this.#deck);
  }

  get title(): string | null {
    return this.#recording.titleAt(this.#deck.playheadSeconds);
  }

  get isFollowing(): boolean {
    return this.#deck.isFollowing;
  }

  heardSound(): Promise<Uint8Array<ArrayBuffer> | null> {
    return this.#recording.soundAt(this.#deck.playheadSeconds);
  }

  /** How much is recorded beyond the moment that is heard. */
  get inHandSeconds(): number {
    return this.#recording.endSeconds - this.#deck.playheadSeconds;
  }

  /**
   * What follows comes from another connection.
   *
   * @param arrivals What it has brought already.
   */
  beginJoin(arrivals: Arrivals): void {
    this.#recording.beginJoin(arrivals, this.inHandSeconds);
    this.#feed();
  }

  record(event: Extract<SourceEvent, { type: 'frames' | 'title' }>): void {
    if (event.type === 'title') return this.#recording.addTitle(event.title);
    this.#recording.add(event.frames, event.mime);
    this.#feed();
  }

  /** Takes over from another deck whose listener means to be live. */
  followLive(): void {
    const { liveLagSeconds } = this.#deck;
    this.#deck.followLike({ isFollowing: true, liveLagSeconds });
  }

  seekTo(clockMs: number): void {
    this.#seam?.cancel();
    this.#deck.seek(this.#recording.secondsAt(clockMs));
  }

  goLive(): void {
    this.#seam?.cancel();
    this.#deck.seekLive();
  }

  setHeld(isHeld: boolean): void {
    this.#isHeld = isHeld;
    this.#seam?.cancel();
    this.#deck.setHeld(isHeld);
  }

  setLevel(level: number): void {
    this.#level = level;
    if (this.#seam) this.#seam.setLevel(level);
    else this.#deck.setLevel(level);
  }

  reseat(): void {
    this.#deck.reseat();
  }

  close(): void {
    this.#seam?.cancel();
    this.#deck.close();
    this.#recording.dispose();
  }

  /** A broken element is replaced, and goes on past what broke it; what breaks again at once is the stream's fault. */
  readonly rebuild = (): void => {
    this.#seam?.cancel();
    const now = this.#deps.now();
    const isFirst = Math.abs(now - this.#rebuiltAtMs) > REBUILD_EVERY_MS;
    this.#rebuiltAtMs = now;
    const broken = this.#deck;
    const at = broken.playheadSeconds;
    broken.close();
    if (!isFirst) {
      this.#recording.dispose();
      this.#recording = this.#newRecording();
    }
    this.#deck = this.#openDeck();
    if (!isFirst) return this.#news.onUndecodable();
    this.#deck.seek(at + PAST_THE_BREAK_SECONDS);
    this.#deck.followLike(broken);
  };

  #feed(): void {
    this.#deck.feed();
    if (this.#seam || this.#isHeld) return;
    const heard = this.#deck.playheadSeconds;
    const cut = this.#recording.cuts.find(
      ({ atSeconds }) => atSeconds > heard && atSeconds < heard + PREPARE_SECONDS,
    );
    if (cut && this.#recording.endSeconds > cut.atSeconds + SEAM_ROOM_SECONDS)
      this.#goOver(cut.atSeconds);
  }

  #goOver(atSeconds: number): void {
    const first = this.#deck;
    let heardBySeam: ((event: DeckEvent) => void) | null = null;
    const open = (report: (event: DeckEvent) => void) => {
      heardBySeam = report;
      return this.#openDeck(true, (deck, event) => {
        if (heardBySeam) heardBySeam(event);
        else this.#hear(deck, event);
      });
    };
    this.#seam = new Seam(first, atSeconds, this.#level, open, {
      onDone: (deck) => {
        heardBySeam = null;
        this.#seam = null;
        this.#deck = deck;
      },
    });
  }

  #openDeck(
    isHeld = this.#isHeld,
    hear = (deck: TimeshiftDeck, event: DeckEvent) => this.#hear(deck, event),
  ): TimeshiftDeck {
    const { openTimeshiftDeck, reserveSeconds } = this.#deps;
    const start = { isHeld, reserveSeconds };
    const deck = openTimeshiftDeck(this.#recording, start, (event) => hear(deck, event));
    deck.setLevel(this.#level);
    return deck;
  }

  /** Only what is on the tape now is heard: an element that has been replaced has nothing to say. */
  #hear(deck: TimeshiftDeck, event: DeckEvent): void {
    if (deck !== this.#deck) return;
    if (event.type === 'broken') this.rebuild();
    else this.#news.onSound(this, event);
  }

  #newRecording(): Recording {
    const { windowSeconds, now, openAudioStore } = this.#deps;
    return new Recording(windowSeconds, now, {
      onGrown: () => this.#feed(),
      ...(openAudioStore && { openStore: openAudioStore }),
    });
  }
}
