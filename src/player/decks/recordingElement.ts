import type { PlayableRecording } from '../recording/playable.ts';
import type { Deck, Report } from './deck.ts';

export interface ElementStart {
  readonly isHeld: boolean;
  /** How far behind live to be, if that can be; asked for each time that it matters. */
  readonly reserveSeconds: () => number;
}

/** An element that plays a recording, and can go anywhere in it. Seconds are of the recording's timeline. */
export interface RecordingElement extends Deck {
  /** The moment that is heard. */
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
  /** Takes over from another element: means to be live if that one does. */
  readonly followLike: (other: Pick<RecordingElement, 'isFollowing' | 'liveLagSeconds'>) => void;
  /** How far behind the newest sound "live" is on this stream: its burst came at once, the rest at the pace of the clock. */
  readonly liveLagSeconds: number;
  /** The recording has grown. */
  readonly feed: () => void;
}

/**
 * Opened inside the listener's gesture, so that the browser lets it sound.
 * It reports nothing before it has returned, and nothing once closed.
 */
export type OpenRecordingElement = (
  recording: PlayableRecording,
  start: ElementStart,
  report: Report,
) => RecordingElement;
