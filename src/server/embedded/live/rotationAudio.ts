import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { audioFrames } from './audioFrames.ts';
import type { Playout, PlayoutItem } from '../playout.ts';

/**
 * A channel's encoded sound, going round for ever since the beginning of Unix time. A position is the number of bytes
 * since then, so the same moment is the same position on every machine, after every restart.
 */
export interface RotationAudio {
  /** Where the encoder is at a moment: at the end of the last whole frame. */
  readonly positionAt: (atMs: number) => number;
  /** The first frame that begins at a position or after it. */
  readonly frameFrom: (position: number) => number;
  readonly bytesBetween: (from: number, to: number) => Uint8Array;
  /** What sounds in the byte at a position. */
  readonly itemAt: (position: number) => PlayoutItem;
}

/**
 * @param folder Holds the playout's files.
 * @throws When a file is missing, or is not whole frames of the channel's one format.
 */
export async function readRotation(playout: Playout, folder: string): Promise<RotationAudio> {
  const files = await Promise.all(
    playout.items.map(({ file }) => readFile(path.join(folder, file))),
  );
  return rotationAudio(playout, files);
}

export function rotationAudio(playout: Playout, files: readonly Uint8Array[]): RotationAudio {
  const bytes = Buffer.concat(files);
  const { starts, frameSeconds } = audioFrames(bytes, playout.codec);
  const frames = starts.length - 1;
  const size = bytes.length;
  const ends = files.reduce<number[]>((all, file) => [...all, (all.at(-1) ?? 0) + file.length], []);

  return {
    positionAt: (atMs) => {
      // A billionth: whole frames are whole milliseconds, but not always in floating point.
      const frame = Math.floor(atMs / 1_000 / frameSeconds + 1e-6);
      return Math.floor(frame / frames) * size + (starts[frame % frames] ?? 0);
    },
    frameFrom: (position) => {
      const within = position % size;
      return position - within + (starts[firstNotBelow(starts, within)] ?? size);
    },
    bytesBetween: (from, to) => between(bytes, from, to),
    itemAt: (position) => {
      const index = ends.findIndex((end) => position % size < end);
      return playout.items[index] ?? playout.items[0]!;
    },
  };
}

/** Of a buffer that goes round. No bytes are copied unless the span goes over its end. */
function between(bytes: Uint8Array, from: number, to: number): Uint8Array {
  const start = from % bytes.length;
  const length = to - from;
  if (start + length <= bytes.length) return bytes.subarray(start, start + length);
  const joined = new Uint8Array(length);
  for (let done = 0; done < length;) {
    const piece = bytes.subarray((start + done) % bytes.length).subarray(0, length - done);
    joined.set(piece, done);
    done += piece.length;
  }
  return joined;
}

/** The index of the first value that is not less; `sorted` ascends. */
function firstNotBelow(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
