import type { Timeline } from '../recording/timeline.ts';

/** What is heard: where it is in time, what it is called, and the ways to move in it. */
export interface Heard {
  /** null: nothing has come yet, or nothing can be gone back in. */
  readonly timeline: Timeline | null;
  /** The moment that is heard, as well as it can be told: UTC milliseconds; null: not at all. */
  readonly heardMs: number | null;
  /** What the stream itself says of that moment (ICY, ID3); null: nothing. */
  readonly title: string | null;
  /** About a second of it, in coded form; null: it is not at hand, or nobody may read it. */
  readonly heardSound: () => Promise<Uint8Array<ArrayBuffer> | null>;
  /** Goes to a moment of the clock, UTC milliseconds, held inside what can be played. */
  readonly seekTo: (clockMs: number) => void;
  readonly goLive: () => void;
}
