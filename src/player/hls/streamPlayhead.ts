import type { HlsStart } from '../decks/deck.ts';
import type { Follower } from '../decks/follower.ts';
import type { Heard } from '../decks/heard.ts';
import type { SupplyEvent } from '../line/supplyEvent.ts';
import type { HlsDeps } from './hlsDeps.ts';

/** What plays one HLS stream on the element of a deck. It comes with hls.js, some time after the deck. */
export interface StreamPlayhead {
  readonly follower: Follower;
  /** null: it has not begun, and there is no place yet that could be told or left. */
  readonly position: Pick<Heard, 'timeline' | 'seekTo' | 'goLive'> | null;
  readonly title: string | null;
  /** The listener means to be live; not after a pause, or a step back. */
  readonly isFollowing: boolean;
  /** A second or some of what is heard, in coded form; null: it is not at hand. */
  readonly heardSound: Uint8Array<ArrayBuffer> | null;
  /** To be told before the element is held or let go. */
  readonly setHeld: (isHeld: boolean) => void;
  readonly reseat: () => void;
  /** Waiting may be over: what failed, or does not come, is asked for again at once. */
  readonly askAgain: () => void;
  readonly close: () => void;
}

/** What is fed, and from where. */
export interface HlsFeeding {
  /** Of a playlist, absolute. */
  readonly url: string;
  readonly node: HTMLMediaElement;
  /** What the element plays already. */
  readonly mediaSource: MediaSource;
}

export interface PlayheadReports {
  readonly report: (event: SupplyEvent) => void;
  /** The element has come to rest by itself, and is to play. */
  readonly playAgain: () => void;
}

export type OpenPlayhead = (
  deps: HlsDeps,
  feeding: HlsFeeding,
  start: HlsStart,
  reports: PlayheadReports,
) => StreamPlayhead;
