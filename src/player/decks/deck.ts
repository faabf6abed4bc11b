import type { Frame, FrameMime } from '#audio/frame.ts';
import type { Stream } from '#contract/station.ts';
import type { SupplyEvent } from '../line/supplyEvent.ts';
import type { Arrivals } from '../recording/arrivals.ts';
import type { Follower } from './follower.ts';
import type { Heard } from './heard.ts';
import type { SoundEvent } from './soundEvent.ts';

/** What a deck says: of its sound, or that its element gave up and makes no sound again. */
export type DeckEvent = SoundEvent | Extract<SupplyEvent, { type: 'lost' }>;
/** A deck that is its own connection tells of that too. */
export type HlsDeckEvent = SoundEvent | SupplyEvent;

/** Something that sounds. It holds a media element until it is closed; closed, it is not to be used. */
export interface Deck {
  /** Held or running; running is what it starts with. */
  readonly setHeld: (isHeld: boolean) => void;
  /** Gets a playhead that is stuck moving again, if it can. */
  readonly reseat: () => void;
  /** Beside the listener's own volume, for fades: 0 to 1, and 1 to begin with. */
  readonly setLevel: (level: number) => void;
  readonly close: () => void;
}

interface ChannelDeck extends Deck, Heard {
  /** Whether the listener means to be live: not after a pause, or a step back. What nobody can go back in is live. */
  readonly isFollowing: boolean;
}

/** A deck that leaves a stream to the browser's own element: nothing in it can be gone back to. */
export interface DirectDeck extends ChannelDeck {
  readonly kind: 'direct';
}

/** A deck that is its own connection. */
export interface HlsDeck extends ChannelDeck {
  readonly kind: 'hls';
  /** null: hls.js is not here yet. */
  readonly playhead: Follower | null;
  /** Waiting may be over: what failed, or does not come, is asked for again at once. */
  readonly askAgain: () => void;
}

/** A deck that plays what our own connections bring. */
export interface RecordedDeck extends ChannelDeck {
  readonly kind: 'recording';
  /** How much is recorded beyond the moment that is heard. */
  readonly inHandSeconds: number;
  /**
   * What follows comes from another connection.
   *
   * @param arrivals What it has brought already.
   */
  readonly beginJoin: (arrivals: Arrivals) => void;
  /** What takes in what comes; another one after some breaks, so it is not to be kept. */
  readonly intake: {
    readonly add: (frames: readonly Frame[], mime: FrameMime) => void;
    readonly addTitle: (text: string) => void;
  };
  /** Takes over from another deck whose listener means to be live. */
  readonly followLive: () => void;
  /** Replaces its element, which goes on past what broke it. */
  readonly rebuild: () => void;
}

/** What can be heard of a channel. */
export type HeardDeck = RecordedDeck | HlsDeck | DirectDeck;

/** Where to begin, and whether to sound at once: what is to follow another deck first loads, held. */
export interface HlsStart {
  /** UTC milliseconds; null: at the live edge. */
  readonly clockMs: number | null;
  /** How far behind the live edge instead, as far as the playlist goes back; 0: not at all. */
  readonly reserveSeconds: number;
  /** Until when another deck has sound, and may be left to play it; null: there is none, or it may stop before. */
  readonly untilMs: number | null;
  readonly isHeld: boolean;
}

export interface RecordedDeckReports {
  readonly onSound: (deck: RecordedDeck, event: SoundEvent) => void;
  /** What is fed breaks one element after the other. */
  readonly onUndecodable: () => void;
}

export type Report = (event: DeckEvent) => void;

/**
 * All are opened inside the listener's gesture, so that the browser lets them sound.
 * They report nothing before they have returned, and nothing once closed.
 */
export type OpenRecordedDeck = (isHeld: boolean, reports: RecordedDeckReports) => RecordedDeck;
export type OpenHlsDeck = (
  stream: Stream,
  start: HlsStart,
  report: (event: HlsDeckEvent) => void,
) => HlsDeck;
export type OpenDirectDeck = (stream: Stream, report: Report) => DirectDeck;
