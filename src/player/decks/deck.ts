import type { Stream } from '#contract/station.ts';
import type { Fault } from '../fault.ts';
import type { SoundEvent } from '../playback.ts';
import type { Recording } from '../recording.ts';

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
  readonly close: () => void;
}

/** A deck that plays a recording, and can go anywhere in it. */
export interface TimeshiftDeck extends Deck {
  /** The moment that is heard, on the recording's timeline. */
  readonly playheadSeconds: number;
  readonly seek: (seconds: number) => void;
  /** To the newest sound, less what a short trouble on the line may eat. */
  readonly seekLive: () => void;
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
export type OpenTimeshiftDeck = (recording: Recording, report: Report) => TimeshiftDeck;
export type OpenDirectDeck = (stream: Stream, report: Report) => Deck;
