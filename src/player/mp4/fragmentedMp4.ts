import { concatBytes } from '#audio/concatBytes.ts';
import type { FrameMime } from '#audio/frame.ts';
import type { Packing } from '../decks/container.ts';
import { MP4_TYPES } from '../decks/mp4Types.ts';
import { initSegment } from './initSegment.ts';
import { mediaSegment } from './mediaSegment.ts';
import { frameAt, isSameTrack, type Track } from './track.ts';

/** Frames of one track that follow one another. */
interface Stretch {
  readonly track: Track;
  readonly startSeconds: number;
  readonly frames: Uint8Array[];
}

/** Fragmented MP4, for browsers whose MediaSource takes no bare frames. Each frame lasts its samples exactly, so that what is joined stays joined. */
export function fragmentedMp4(): Packing {
  /** Of the initialisation segment that was sent last. */
  let told: Track | null = null;
  return {
    typeOf: (mime) => MP4_TYPES[mime],
    pack: (bytes, mime, startSeconds) => {
      const parts: Uint8Array[] = [];
      for (const { track, startSeconds: from, frames } of stretchesOf(bytes, mime, startSeconds)) {
        if (!told || !isSameTrack(told, track)) parts.push(...initSegment(track));
        told = track;
        parts.push(...mediaSegment(Math.round(from * track.sampleRate), frames));
      }
      return concatBytes(parts);
    },
    forget: () => {
      told = null;
    },
  };
}

/** @param bytes Whole frames; what is none ends them. */
function stretchesOf(bytes: Uint8Array, mime: FrameMime, startSeconds: number): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let seconds = startSeconds;
  for (let at = 0; at < bytes.length;) {
    const frame = frameAt(bytes, at, mime);
    if (!frame) break;
    const { track, lengthBytes } = frame;
    const last = stretches.at(-1);
    const stretch =
      last && isSameTrack(last.track, track) ? last : { track, startSeconds: seconds, frames: [] };
    if (stretch !== last) stretches.push(stretch);
    stretch.frames.push(bytes.subarray(at + track.headerBytes, at + lengthBytes));
    seconds += track.frameSamples / track.sampleRate;
    at += lengthBytes;
  }
  return stretches;
}
