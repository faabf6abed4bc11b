/* What a recording is made of. */

import type { FrameMime } from '#audio/frame.ts';

/** A piece of the recording: whole frames, about a second of them. */
export interface Chunk {
  /** On the recording's own timeline, which starts at 0 with the first frame ever kept and has no holes. */
  readonly startSeconds: number;
  readonly endSeconds: number;
  /** null: it lies in the archive. */
  readonly bytes: Uint8Array<ArrayBuffer> | null;
  readonly mime: FrameMime;
  readonly join: Join;
  /** Where it can be cut but at its beginning, oldest first. */
  readonly marks: readonly Mark[];
}

/** A moment at which a frame begins, and where in the chunk that is. */
export interface Mark {
  readonly seconds: number;
  readonly atByte: number;
}

/** A chunk as its keepers see it: its bytes may move. */
export interface KeptChunk extends Chunk {
  bytes: Uint8Array<ArrayBuffer> | null;
  marks: readonly Mark[];
  /** Where in the archive it lies; null: it is not there. */
  stored: Stored | null;
}

interface Stored {
  readonly key: number;
  readonly fromByte: number;
  readonly toByte: number;
}

/** One connection's stretch of the timeline: where it lies on the clock of the world. */
export interface Join {
  /** UTC milliseconds of the timeline's second 0, by the frames of this connection that came with the least delay. */
  originMs: number;
}
