import type { Chunk } from './chunk.ts';

/** What an element that plays a recording needs of it. Seconds are of the recording's own timeline. */
export interface PlayableRecording {
  readonly startSeconds: number;
  readonly endSeconds: number;
  /** The chunk that holds a moment, or the oldest when it is gone; null: the moment has not come yet. */
  readonly chunkAt: (seconds: number) => Chunk | null;
  /** The sound of a chunk; null: it is lost, and no longer in the recording. */
  readonly load: (chunk: Chunk) => Promise<Uint8Array<ArrayBuffer> | null>;
}
