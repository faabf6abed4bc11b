import { adts } from '#audio/adts.ts';
import type { FrameHeader } from '#audio/frame.ts';
import { mp3 } from '#audio/mp3.ts';

/** Where the frames of a piece of MP3 or ADTS audio are. */
export interface AudioFrames {
  /** The first byte of each frame, and the end of the last: always one longer than there are frames. */
  readonly starts: readonly number[];
  /** Seconds of sound in one frame. */
  readonly frameSeconds: number;
  /** Tells one format from another by rate, bit rate and channels: the same for all frames. */
  readonly format: string;
}

const MONO = 3;

/**
 * Finds every frame of a file that we made ourselves.
 *
 * @throws Where there is anything but whole frames of one format: a tag, a torn end.
 */
export function audioFrames(bytes: Uint8Array, codec: 'mp3' | 'aac'): AudioFrames {
  const { readHeader } = codec === 'mp3' ? mp3 : adts;
  const formatOf = codec === 'mp3' ? mp3Format : adtsFormat;
  const first = readHeader(bytes, 0);
  const format = first && formatOf(first, bytes, 0);
  const starts = [0];
  for (let at = 0; at < bytes.length;) {
    const header = readHeader(bytes, at);
    const isWhole = header && at + header.lengthBytes <= bytes.length;
    if (!isWhole || formatOf(header, bytes, at) !== format) {
      throw new Error(`Not a whole ${codec} frame at byte ${at} of ${bytes.length}`);
    }
    at += header.lengthBytes;
    starts.push(at);
  }
  return { starts, frameSeconds: first?.durationSeconds ?? 0, format: format ?? '' };
}

/** Real streams may change bit rate and channels from frame to frame; ours may not. */
function mp3Format({ signature }: FrameHeader, bytes: Uint8Array, at: number): string {
  const bitrateIndex = (bytes[at + 2] ?? 0) >> 4;
  const isMono = (bytes[at + 3] ?? 0) >> 6 === MONO;
  return `MP3 ${signature} ${bitrateIndex} ${isMono ? 'mono' : 'stereo'}`;
}

function adtsFormat({ signature }: FrameHeader): string {
  return `AAC ${signature}`;
}
