import type { Chunk } from './chunk.ts';

/** A recording as those see it who play it: sound on one timeline, in seconds, that grows at its end and is let go of at its beginning. */
export interface RecordedSound {
  readonly startSeconds: number;
  readonly endSeconds: number;
  /** The chunk that holds a moment, or the oldest when it is gone; null: the moment has not come yet. */
  readonly chunkAt: (seconds: number) => Chunk | null;
  /** The sound of a chunk; null: it is lost, and no longer in the recording. */
  readonly load: (chunk: Chunk) => Promise<Uint8Array<ArrayBuffer> | null>;
}
