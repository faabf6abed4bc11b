/* The recorded sound as a list of chunks, each found by its moment. */

import { concatBytes } from '#audio/concatBytes.ts';
import type { Frame, FrameMime } from '#audio/frame.ts';
import type { Chunk, Join, KeptChunk, Mark } from './chunk.ts';

const CHUNK_SECONDS = 1;

/** The recorded sound, in order. */
export class ChunkList {
  readonly #chunks: KeptChunk[] = [];
  /** So many of the newest are partial chunks: as they came, less than a second together. */
  #partialCount = 0;
  #endSeconds = 0;

  get startSeconds(): number {
    return this.#chunks[0]?.startSeconds ?? this.#endSeconds;
  }

  get endSeconds(): number {
    return this.#endSeconds;
  }

  get last(): Chunk | undefined {
    return this.#chunks.at(-1);
  }

  /** The chunk that holds a moment, or the oldest when it is gone; null: the moment has not come yet. */
  at(seconds: number): KeptChunk | null {
    return this.#chunks[firstEndingAfter(this.#chunks, seconds)] ?? null;
  }

  findLast(isFit: (chunk: Chunk) => boolean): Chunk | undefined {
    return this.#chunks.findLast(isFit);
  }

  /** Those that begin and end inside the span. */
  between(fromSeconds: number, toSeconds: number): readonly KeptChunk[] {
    const from = firstEndingAfter(this.#chunks, fromSeconds);
    return this.#chunks.slice(from, firstEndingAfter(this.#chunks, toSeconds));
  }

  append(frames: readonly Frame[], mime: FrameMime, join: Join): void {
    let group: Frame[] = [];
    let seconds = 0;
    for (const frame of frames) {
      group.push(frame);
      seconds += frame.durationSeconds;
      if (seconds >= CHUNK_SECONDS) {
        this.#keep(group, seconds, mime, join);
        group = [];
        seconds = 0;
      }
    }
    if (group.length > 0) this.#keep(group, seconds, mime, join);
  }

  /** Lets go of what ended by then. */
  trim(oldestSeconds: number): void {
    const gone = firstEndingAfter(this.#chunks, oldestSeconds);
    if (gone > 0) this.#chunks.splice(0, gone);
  }

  /** Lets go of a part that cannot be had any more. */
  lose(fromSeconds: number, toSeconds: number): void {
    const from = firstEndingAfter(this.#chunks, fromSeconds);
    this.#chunks.splice(from, firstEndingAfter(this.#chunks, toSeconds) - from);
  }

  #keep(frames: readonly Frame[], seconds: number, mime: FrameMime, join: Join): void {
    const bytes = concatBytes(frames.map((frame) => frame.bytes));
    const startSeconds = this.#endSeconds;
    this.#endSeconds += seconds;
    const { endSeconds } = this;
    if (this.last?.join !== join || this.last.mime !== mime) this.#partialCount = 0;
    const marks: readonly Mark[] = [];
    this.#chunks.push({ startSeconds, endSeconds, bytes, mime, join, marks, stored: null });
    this.#partialCount += 1;
    this.#completeChunk();
  }

  /** Puts partial chunks together once they make a second: a live stream comes in a dozen pieces each second. */
  #completeChunk(): void {
    const first = this.#chunks.at(-this.#partialCount)!;
    const { endSeconds } = this;
    if (endSeconds - first.startSeconds < CHUNK_SECONDS) return;
    const parts = this.#chunks.splice(-this.#partialCount);
    const bytes = parts.length > 1 ? concatBytes(parts.map((one) => one.bytes!)) : first.bytes;
    let atByte = 0;
    const marks = parts.slice(0, -1).map((part): Mark => {
      atByte += part.bytes!.length;
      return { seconds: part.endSeconds, atByte };
    });
    this.#chunks.push({ ...first, endSeconds, bytes, marks });
    this.#partialCount = 0;
  }
}

/** Binary search: chunks lie in order, and there are thousands in an hour. */
function firstEndingAfter(chunks: readonly Chunk[], seconds: number): number {
  let low = 0;
  let high = chunks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (chunks[middle]!.endSeconds > seconds) high = middle;
    else low = middle + 1;
  }
  return low;
}
