import type { Stream } from '#contract/station.ts';
import type {
  DeckEvent,
  OpenDirectDeck,
  OpenTimeshiftDeck,
  TimeshiftDeck,
} from '#player/decks/deck.ts';
import type { Recording } from '#player/recording.ts';

/** Makes no sound: it notes what it is told, and the test says what it reports. */
abstract class FakeDeck {
  readonly report: (event: DeckEvent) => void;
  isHeld = false;
  isOpen = true;
  reseats = 0;
  level = 1;

  constructor(report: (event: DeckEvent) => void) {
    this.report = report;
  }

  setHeld = (isHeld: boolean) => void (this.isHeld = isHeld);
  reseat = () => void (this.reseats += 1);
  setLevel = (level: number) => void (this.level = level);
  close = () => void (this.isOpen = false);
}

class FakeTimeshiftDeck extends FakeDeck implements TimeshiftDeck {
  readonly recording: Recording;
  playheadSeconds = 0;
  liveLagSeconds = 4;
  feeds = 0;
  liveSeeks = 0;

  constructor(recording: Recording, report: (event: DeckEvent) => void) {
    super(report);
    this.recording = recording;
  }

  seek = (seconds: number) => void (this.playheadSeconds = seconds);
  seekLive = () => void (this.liveSeeks += 1);
  feed = () => void (this.feeds += 1);
}

class FakeDirectDeck extends FakeDeck {
  readonly stream: Stream;

  constructor(stream: Stream, report: (event: DeckEvent) => void) {
    super(report);
    this.stream = stream;
  }
}

/** All the decks that were opened, oldest first. */
export function fakeDecks() {
  const timeshift: FakeTimeshiftDeck[] = [];
  const direct: FakeDirectDeck[] = [];
  const openTimeshiftDeck: OpenTimeshiftDeck = (recording, report) => {
    const deck = new FakeTimeshiftDeck(recording, report);
    timeshift.push(deck);
    return deck;
  };
  const openDirectDeck: OpenDirectDeck = (stream, report) => {
    const deck = new FakeDirectDeck(stream, report);
    direct.push(deck);
    return deck;
  };
  const open = () => [...timeshift, ...direct].filter((deck) => deck.isOpen);
  return { openTimeshiftDeck, openDirectDeck, timeshift, direct, open };
}
