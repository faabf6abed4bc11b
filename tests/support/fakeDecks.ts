import type { Stream } from '#contract/station.ts';
import type {
  DeckEvent,
  DirectDeck,
  HlsDeck,
  HlsDeckEvent,
  HlsStart,
  OpenDirectDeck,
  OpenHlsDeck,
} from '#player/decks/deck.ts';
import type { Followed, Follower } from '#player/decks/follower.ts';
import type {
  ElementStart,
  OpenRecordingElement,
  RecordingElement,
} from '#player/decks/recordingElement.ts';
import { handOver } from '#player/hls/hlsHandOver.ts';
import { Recording } from '#player/recording/recording.ts';
import type { PlayableRecording } from '#player/recording/playable.ts';
import type { Timeline } from '#player/recording/timeline.ts';

/** Makes no sound: it notes what it is told, and the test says what it reports. Closed, its element may be anybody's: to use it then throws. */
abstract class FakeDeck<Event = DeckEvent> {
  readonly report: (event: Event) => void;
  isHeld = false;
  isOpen = true;
  reseats = 0;
  level = 1;

  constructor(report: (event: Event) => void) {
    this.report = report;
  }

  setHeld = (isHeld: boolean) => this.used('setHeld', () => (this.isHeld = isHeld));
  reseat = () => this.used('reseat', () => (this.reseats += 1));
  setLevel = (level: number) => this.used('setLevel', () => (this.level = level));
  close = () => this.used('close', () => (this.isOpen = false));

  used(what: string, act: () => unknown): void {
    if (!this.isOpen) throw new Error(`${what} of a ${this.constructor.name} that is closed.`);
    act();
  }
}

class FakeElement extends FakeDeck implements RecordingElement {
  readonly recording: Recording;
  playheadSeconds = 0;
  rate = 1;
  liveLagSeconds = 4;
  feeds = 0;
  liveSeeks = 0;
  isFollowing = true;
  hasLostPlace = false;

  constructor(
    recording: PlayableRecording,
    start: ElementStart,
    report: (event: DeckEvent) => void,
  ) {
    super(report);
    if (!(recording instanceof Recording)) throw new Error('It plays real recordings only.');
    this.recording = recording;
    this.isHeld = start.isHeld;
  }

  seek = (seconds: number) =>
    this.used('seek', () => {
      this.playheadSeconds = seconds;
      this.isFollowing = false;
    });
  followLike: RecordingElement['followLike'] = (other) =>
    this.used('followLike', () => (this.isFollowing = other.isFollowing));
  seekLive = () => this.used('seekLive', () => (this.liveSeeks += 1));
  feed = () => this.used('feed', () => (this.feeds += 1));
}

class FakeHlsDeck extends FakeDeck<HlsDeckEvent> implements HlsDeck, Follower {
  readonly kind = 'hls';
  readonly stream: Stream;
  timeline: Timeline | null = null;
  title: string | null = null;
  readonly start: HlsStart;
  isFollowing = true;
  soughtMs: number | null = null;
  heard: Uint8Array<ArrayBuffer> | null = null;
  liveSeeks = 0;
  inHandUntilMs: number | null = null;
  /** Before this it has nothing. */
  beginsMs = -Infinity;
  isPlayedOut = false;
  asks = 0;

  constructor(stream: Stream, start: HlsStart, report: (event: HlsDeckEvent) => void) {
    super(report);
    this.stream = stream;
    this.start = start;
    this.isHeld = start.isHeld;
  }

  get heardMs() {
    return this.timeline?.heardMs ?? null;
  }

  heardSound = () => Promise.resolve(this.heard);
  askAgain = () => this.used('askAgain', () => (this.asks += 1));
  readonly playhead: Follower = this;
  follow = (before: () => Followed, then: () => void) =>
    handOver(
      this,
      (clockMs) => Math.max(clockMs, this.beginsMs),
      before,
      then,
      () => performance.now(),
    );
  takeUp: Follower['takeUp'] = (clockMs, isFollowing) =>
    this.used('takeUp', () => {
      this.soughtMs = clockMs;
      this.isFollowing = isFollowing;
    });
  playOut = () => this.used('playOut', () => (this.isPlayedOut = true));
  seekTo = (clockMs: number) => this.used('seekTo', () => (this.soughtMs = clockMs));
  goLive = () => this.used('goLive', () => (this.liveSeeks += 1));
}

class FakeDirectDeck extends FakeDeck implements DirectDeck {
  readonly kind = 'direct';
  readonly timeline = null;
  readonly title = null;
  readonly isFollowing = true;
  readonly stream: Stream;
  lagSeconds: number | null = null;

  constructor(stream: Stream, report: (event: DeckEvent) => void) {
    super(report);
    this.stream = stream;
  }

  get heardMs() {
    return this.lagSeconds === null ? null : Date.now() - this.lagSeconds * 1_000;
  }

  heardSound = () => Promise.resolve(null);
  seekTo = () => this.used('seekTo', () => {});
  goLive = () => this.used('goLive', () => {});
}

/** All the decks that were opened, oldest first. */
export function fakeDecks() {
  const elements: FakeElement[] = [];
  const direct: FakeDirectDeck[] = [];
  const openRecordingElement: OpenRecordingElement = (recording, start, report) => {
    const deck = new FakeElement(recording, start, report);
    elements.push(deck);
    return deck;
  };
  const hls: FakeHlsDeck[] = [];
  const openHlsDeck: OpenHlsDeck = (stream, start, report) => {
    const deck = new FakeHlsDeck(stream, start, report);
    hls.push(deck);
    return deck;
  };
  const openDirectDeck: OpenDirectDeck = (stream, report) => {
    const deck = new FakeDirectDeck(stream, report);
    direct.push(deck);
    return deck;
  };
  const open = () => [...elements, ...hls, ...direct].filter((deck) => deck.isOpen);
  return { openRecordingElement, openHlsDeck, openDirectDeck, elements, hls, direct, open };
}
