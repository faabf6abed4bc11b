import type { Arrivals } from '../recording/arrivals.ts';
import type { OpenAudioStore } from '../recording/audioStore.ts';
import type { Intake } from '../recording/intake.ts';
import { Recording } from '../recording/recording.ts';
import { timelineOf, type Timeline } from '../recording/timeline.ts';
import type { DeckEvent, RecordedDeck, RecordedDeckReports } from './deck.ts';
import { EncoderCut, PREPARE_SECONDS } from './encoderCut.ts';
import type { OpenRecordingElement, RecordingElement } from './recordingElement.ts';

export interface RecordingDeckDeps {
  readonly openRecordingElement: OpenRecordingElement;
  /** UTC milliseconds. */
  readonly now: () => number;
  /** How far back a listener can go, in seconds. */
  readonly windowSeconds: number;
  /** Where sound goes that is some minutes old; absent: all is kept in memory. */
  readonly openAudioStore?: OpenAudioStore;
  /** How far behind live the listener wants to be, to ride through dropouts; in seconds. */
  readonly reserveSeconds: () => number;
}

/** An element that breaks again so soon is broken by what it is fed. */
const REBUILD_EVERY_MS = 10_000;
const PAST_THE_BREAK_SECONDS = 1;
/** So much has to be there behind a cut before it is gone over. */
const CUT_ROOM_SECONDS = 0.5;
/** With less in hand a playhead that stands still has not stuck: there is nothing to go on with. */
const STUCK_WITH_SECONDS = 0.25;

/** A recording and the element that plays it: the element is replaced when it breaks, the recording stays. */
export class RecordingDeck implements RecordedDeck {
  readonly kind = 'recording';
  readonly #deps: RecordingDeckDeps;
  readonly #reports: RecordedDeckReports;
  #recording: Recording;
  #element: RecordingElement;
  /** While a cut between two encoders is being gone over. */
  #cut: EncoderCut | null = null;
  #isHeld: boolean;
  #level = 1;
  #rebuiltAtMs = -Infinity;

  constructor(deps: RecordingDeckDeps, isHeld: boolean, reports: RecordedDeckReports) {
    this.#deps = deps;
    this.#reports = reports;
    this.#isHeld = isHeld;
    this.#recording = this.#newRecording();
    this.#element = this.#openElement(isHeld);
  }

  get timeline(): Timeline | null {
    return timelineOf(this.#recording, this.#element);
  }

  get heardMs(): number | null {
    return this.timeline?.heardMs ?? null;
  }

  get title(): string | null {
    return this.#recording.titleAt(this.#element.playheadSeconds);
  }

  get isFollowing(): boolean {
    return this.#element.isFollowing;
  }

  get inHandSeconds(): number {
    return this.#recording.endSeconds - this.#element.playheadSeconds;
  }

  get intake(): Intake {
    return this.#recording.intake;
  }

  heardSound(): Promise<Uint8Array<ArrayBuffer> | null> {
    return this.#recording.soundAt(this.#element.playheadSeconds);
  }

  beginJoin(arrivals: Arrivals): void {
    this.#recording.intake.beginJoin(arrivals, this.inHandSeconds);
  }

  followLive(): void {
    const { liveLagSeconds } = this.#element;
    this.#element.followLike({ isFollowing: true, liveLagSeconds });
  }

  seekTo(clockMs: number): void {
    this.#cut?.cancel();
    this.#element.seek(this.#recording.secondsAt(clockMs));
  }

  goLive(): void {
    this.#cut?.cancel();
    this.#element.seekLive();
  }

  setHeld(isHeld: boolean): void {
    this.#isHeld = isHeld;
    this.#cut?.cancel();
    this.#element.setHeld(isHeld);
  }

  setLevel(level: number): void {
    this.#level = level;
    (this.#cut ?? this.#element).setLevel(level);
  }

  reseat(): void {
    if (this.inHandSeconds >= STUCK_WITH_SECONDS) this.#element.reseat();
  }

  close(): void {
    this.#cut?.cancel();
    this.#element.close();
    this.#recording.dispose();
  }

  /** What breaks again at once is the stream's fault. */
  rebuild(): void {
    this.#cut?.cancel();
    const now = this.#deps.now();
    const isFirst = Math.abs(now - this.#rebuiltAtMs) > REBUILD_EVERY_MS;
    this.#rebuiltAtMs = now;
    const broken = this.#element;
    const { playheadSeconds, isFollowing, liveLagSeconds } = broken;
    broken.close();
    if (!isFirst) {
      this.#recording.dispose();
      this.#recording = this.#newRecording();
    }
    this.#element = this.#openElement(this.#isHeld);
    if (!isFirst) return this.#reports.onUndecodable();
    this.#element.seek(playheadSeconds + PAST_THE_BREAK_SECONDS);
    this.#element.followLike({ isFollowing, liveLagSeconds });
  }

  #feed(): void {
    this.#element.feed();
    if (this.#cut || this.#isHeld) return;
    const heard = this.#element.playheadSeconds;
    const cut = this.#recording.cuts.find(
      ({ atSeconds }) => atSeconds > heard && atSeconds < heard + PREPARE_SECONDS,
    );
    if (cut && this.#recording.endSeconds > cut.atSeconds + CUT_ROOM_SECONDS)
      this.#goOver(cut.atSeconds);
  }

  #goOver(atSeconds: number): void {
    this.#cut = new EncoderCut(this.#element, this.#openElement(true), atSeconds, {
      level: this.#level,
      onDone: (element) => {
        this.#cut = null;
        this.#element = element;
      },
    });
  }

  #openElement(isHeld: boolean): RecordingElement {
    const { openRecordingElement, reserveSeconds } = this.#deps;
    const element = openRecordingElement(this.#recording, { isHeld, reserveSeconds }, (event) =>
      this.#hear(element, event),
    );
    element.setLevel(this.#level);
    return element;
  }

  /** An element that has been replaced has nothing to say. */
  #hear(element: RecordingElement, event: DeckEvent): void {
    if (this.#cut?.awaits(element)) this.#cut.hear(event);
    else if (element !== this.#element) return;
    else if (event.type === 'lost') this.rebuild();
    else this.#reports.onSound(this, event);
  }

  #newRecording(): Recording {
    const { windowSeconds, now, openAudioStore } = this.#deps;
    return new Recording(windowSeconds, now, {
      onGrown: () => this.#feed(),
      ...(openAudioStore && { openStore: openAudioStore }),
    });
  }
}
