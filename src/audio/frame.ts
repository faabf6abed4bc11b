/* A frame, and what each format of frames has to tell of its own. */

/** The audio formats that are read frame by frame, as MediaSource names them. */
export type FrameMime = 'audio/mpeg' | 'audio/aac';

/** One whole coded frame: what can be kept, compared and appended. */
export interface Frame {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly durationSeconds: number;
}

/** How long frames last, one after another. */
export function secondsOf(frames: readonly Frame[]): number {
  return frames.reduce((sum, frame) => sum + frame.durationSeconds, 0);
}

/** What a frame's header says; null where the bytes are no header. */
export interface FrameHeader {
  /** Header included. */
  readonly lengthBytes: number;
  readonly durationSeconds: number;
  /** Stream signature: what cannot change within one stream. Two headers of one stream have the same. */
  readonly signature: number;
}

/**
 * Reads a frame header.
 *
 * @param at Offset of its first byte; at least {@link FrameFormat.headerBytes} bytes follow.
 */
export type ReadHeader = (bytes: Uint8Array, at: number) => FrameHeader | null;

export interface FrameFormat {
  readonly mime: FrameMime;
  readonly headerBytes: number;
  readonly readHeader: ReadHeader;
  /** Whether a whole frame only tells of the file that it heads: browsers pass over it, and it lasts no time. */
  readonly isSoundless: (frame: Uint8Array) => boolean;
}
