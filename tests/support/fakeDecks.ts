import type { Stream } from '#contract/station.ts';
import type {
  DeckEvent,
  Followed,
  Follower,
  OpenDirectDeck,
  HlsDeck,
  HlsStart,
  OpenHlsDeck,
  OpenTimeshiftDeck,
  ShiftingDeckEvent,
  TimeshiftDeck,
  TimeshiftStart,
} from '#player/decks/deck.ts';
import { handOver } from '#player/hls/hlsHandOver.ts';
import type { RecordedSound } from '#player/recording/recordedSound.ts';
import type { Timeline } from '#player/recording/timeline.ts';

/** Makes no sound: it notes what it is told, and the test says what it reports. */
abstract class FakeDeck<Event = DeckEvent> {
  readonly report: (event: Event) => void;
  isHeld = false;
  isOpen = true;
  reseats = 0;
  level = 1;

  constructor(report: (event: Event) => void) {
    this.report = report;
  }

  setHeld = (isHeld: boolean) => void (this.isHeld = isHeld);
  reseat = () => void (this.reseats += 1);
  setLevel = (level: number) => void (this.level = level);
  close = () => void (this.isOpen = false);
}

class FakeTimeshiftDeck extends FakeDeck implements TimeshiftDeck {
  readonly recording: RecordedSound;
  playheadSeconds = 0;
  rate = 1;
  liveLagSeconds = 4;
  feeds = 0;
  liveSeeks = 0;
  isFollowing = true;
  hasLostPlace = false;

  constructor(recording: RecordedSound, start: TimeshiftStart, report: (event: DeckEvent) => void) {
    super(report);
    this.recording = recording;
    this.isHeld = start.isHeld;
  }

  seek = (seconds: number) => {
    this.playheadSeconds = seconds;
    this.isFollowing = false;
  };
  followLike: TimeshiftDeck['followLike'] = (other) => void (this.isFollowing = other.isFollowing);
  seekLive = () => void (this.liveSeeks += 1);
  feed = () => void (this.feeds += 1);
}

class FakeHlsDeck extends FakeDeck<ShiftingDeckEvent> implements HlsDeck, Follower {
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

  constructor(stream: Stream, start: HlsStart, report: (event: ShiftingDeckEvent) => void) {
    super(report);
    this.stream = stream;
    this.start = start;
    this.isHeld = start.isHeld;
  }

  heardSound = () => Promise.resolve(this.heard);
  readonly playhead: Follower = this;
  follow = (before: () => Followed, then: () => void) =>
    handOver(this, (clockMs) => Math.max(clockMs, this.beginsMs), before, then);
  takeUp: Follower['takeUp'] = (clockMs, isFollowing) => {
    this.soughtMs = clockMs;
    this.isFollowing = isFollowing;
  };
  playOut = () => void (this.isPlayedOut = true);
  seekTo = (clockMs: number) => void (this.soughtMs = clockMs);
  goLive = () => void (this.liveSeeks += 1);
}

class FakeDirectDeck extends FakeDeck {
  readonly stream: Stream;
  lagSeconds: number | null = null;

  constructor(stream: Stream, report: (event: DeckEvent) => void) {
    super(report);
    this.stream = stream;
  }
}

/** All the decks that were opened, oldest first. */
export function fakeDecks() {
  const timeshift: FakeTimeshiftDeck[] = [];
  const direct: FakeDirectDeck[] = [];
  const openTimeshiftDeck: OpenTimeshiftDeck = (recording, start, report) => {
    const deck = new FakeTimeshiftDeck(recording, start, report);
    timeshift.push(deck);
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
  const open = () => [...timeshift, ...direct].filter((deck) => deck.isOpen);
  return { openTimeshiftDeck, openHlsDeck, openDirectDeck, timeshift, hls, direct, open };
}
