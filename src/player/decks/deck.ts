import type { Stream } from '#contract/station.ts';
import type { Fault } from '../line/fault.ts';
import type { SoundEvent } from '../radio/playback.ts';
import type { RecordedSound } from '../recording/recordedSound.ts';
import type { Timeline } from '../recording/timeline.ts';

export type DeckEvent =
  | SoundEvent
  /** The element gave up: it makes no sound again. */
  | { readonly type: 'broken'; readonly fault: Fault };

/** Something that sounds. It holds a media element until closed. */
export interface Deck {
  /** Held or running; running is what it starts with. */
  readonly setHeld: (isHeld: boolean) => void;
  /** Gets a playhead that is stuck moving again, if it can. */
  readonly reseat: () => void;
  /** Beside the listener's own volume, for fades: 0 to 1, and 1 to begin with. */
  readonly setLevel: (level: number) => void;
  readonly close: () => void;
}

/** A deck that leaves a stream to the browser's own element: nothing in it can be gone back to. */
export interface DirectDeck extends Deck {
  /** How far the sound is behind what has come; null: nothing has. */
  readonly lagSeconds: number | null;
}

/** A deck that is its own connection, knows where in time it is, and can go back. */
export interface ShiftingDeck extends Deck {
  /** null: nothing has come yet. */
  readonly timeline: Timeline | null;
  /** What the stream itself says of the moment that is heard; null: nothing. */
  readonly title: string | null;
  /** Whether the listener means to be live: not after a pause, or a step back. */
  readonly isFollowing: boolean;
  /** About a second of what is heard, in coded form; null: it is not at hand. */
  readonly heardSound: () => Promise<Uint8Array<ArrayBuffer> | null>;
  /** Goes to a moment of the clock, UTC milliseconds, held inside what can be played. */
  readonly seekTo: (clockMs: number) => void;
  readonly goLive: () => void;
}

/** What a deck of HLS knows of going on from another one. */
export interface Follower {
  /** Until when there is sound in hand, UTC milliseconds; null: it cannot be told. */
  readonly inHandUntilMs: number | null;
  /**
   * Waits for the moment to follow what is heard, and is ready then. What is heard loads nothing more once it needs nothing
   * more until then.
   *
   * @param then To let it begin.
   * @returns A function that ends the wait.
   */
  readonly follow: (before: () => Followed, then: () => void) => () => void;
  /**
   * Goes on from where another deck is heard: nearer to live than `goLive` would be, if that is in hand.
   *
   * @param isFollowing Whether the listener means to be live.
   */
  readonly takeUp: (clockMs: number, isFollowing: boolean) => void;
  /** What is in hand is all that will be heard of it: no more is loaded. */
  readonly playOut: () => void;
}

/** What is heard while another deck is about to follow. */
export interface Followed {
  /** UTC milliseconds; null: it cannot be told. */
  readonly heardMs: number | null;
  /** null: it is not of HLS. */
  readonly deck: Follower | null;
  readonly isFollowing: boolean;
  /** It brings too little, or nothing. */
  readonly isSpent: boolean;
  readonly isSounding: boolean;
}

export interface HlsDeck extends ShiftingDeck {
  /** null: hls.js is not here yet. */
  readonly playhead: Follower | null;
}

/** What can be heard. */
export type HeardDeck = HlsDeck | ShiftingDeck | DirectDeck;

export type ShiftingDeckEvent = DeckEvent | SupplyEvent;

/** What becomes of a connection that is a deck's own. */
export type SupplyEvent =
  /** It has what it needs to sound, or has it again after 'quiet'. */
  | { readonly type: 'flowed' }
  /** Nothing comes any more, or what is in hand is used up; it goes on trying by itself. */
  | { readonly type: 'quiet' }
  /** It keeps up, and takes most of what the listener's connection carries. */
  | { readonly type: 'strained' }
  /** Such a share of what is played comes, and what is in hand will be used up before long. */
  | { readonly type: 'slow'; readonly share: number };

export interface TimeshiftStart {
  readonly isHeld: boolean;
  /** How far behind live to be, if that can be; asked for each time that it matters. */
  readonly reserveSeconds: () => number;
}

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

/** A deck that plays a recording, and can go anywhere in it. */
export interface TimeshiftDeck extends Deck {
  /** The moment that is heard, on the recording's timeline. */
  readonly playheadSeconds: number;
  /** How fast it plays: 1, or a little off to come nearer to live or to fall behind. */
  readonly rate: number;
  readonly seek: (seconds: number) => void;
  /** To the newest sound, less what a short trouble on the line may eat. */
  readonly seekLive: () => void;
  /** What was paused on was gone when it was resumed: said until the next move. */
  readonly hasLostPlace: boolean;
  /** Whether the listener means to be live, and is brought back there. */
  readonly isFollowing: boolean;
  /** Takes over from another deck: means to be live if that one does. */
  readonly followLike: (other: Pick<TimeshiftDeck, 'isFollowing' | 'liveLagSeconds'>) => void;
  /** How far behind the newest sound "live" is on this stream: its burst came at once, the rest at the pace of the clock. */
  readonly liveLagSeconds: number;
  /** The recording has grown. */
  readonly feed: () => void;
}

export type Report = (event: DeckEvent) => void;

/**
 * Both are opened inside the listener's gesture, so that the browser lets them sound.
 * They report nothing before they have returned, and nothing once closed.
 */
export type OpenTimeshiftDeck = (
  recording: RecordedSound,
  start: TimeshiftStart,
  report: Report,
) => TimeshiftDeck;
export type OpenHlsDeck = (
  stream: Stream,
  start: HlsStart,
  report: (event: ShiftingDeckEvent) => void,
) => HlsDeck;
export type OpenDirectDeck = (stream: Stream, report: Report) => DirectDeck;
