/* Which of the recorded sound lies outside of memory, and how it comes back. */

import { concatBytes } from '#audio/concatBytes.ts';
import type { OpenAudioStore } from './audioStore.ts';
import type { KeptChunk } from './chunk.ts';
import { SegmentStore } from './segmentStore.ts';
import { MEMORY_SECONDS, UNAIDED_SECONDS } from './window.ts';

/** The recorded chunks, in order. */
interface Chunks {
  readonly startSeconds: number;
  readonly endSeconds: number;
  /** The chunk that holds a moment, or the oldest when it is gone. */
  readonly at: (seconds: number) => KeptChunk | null;
  /** Those that begin and end inside the span. */
  readonly between: (fromSeconds: number, toSeconds: number) => readonly KeptChunk[];
  /** Lets go of what ended by then. */
  readonly trim: (oldestSeconds: number) => void;
  /** Lets go of a part that cannot be had any more. */
  readonly lose: (fromSeconds: number, toSeconds: number) => void;
}

/** A piece as it is written: many chunks. */
interface Segment {
  readonly key: number;
  readonly startSeconds: number;
  readonly endSeconds: number;
}

/** One entry of the storage: at 128 kbit/s half a megabyte, which is read in some milliseconds. */
export const SEGMENT_SECONDS = 30;

const NO_MARKS: KeptChunk['marks'] = [];

/**
 * Moves a recording's older sound out of memory, and brings it back when it is asked for.
 *
 * @see docs/decisions/008
 */
export class RecordingArchive {
  readonly #chunks: Chunks;
  readonly #store: SegmentStore;
  #state: 'working' | 'full' | 'refused' | 'closed' = 'working';
  #isWriting = false;
  #segments: readonly Segment[] = [];
  /** Up to where the recording has been moved out. */
  #movedSeconds = 0;

  constructor(chunks: Chunks, open: OpenAudioStore) {
    this.#chunks = chunks;
    this.#store = new SegmentStore(open);
  }

  /** How far back one can go; Infinity: no limit of the archive's is known. */
  get reachSeconds(): number {
    if (this.#state === 'refused') return UNAIDED_SECONDS;
    if (this.#state !== 'full') return Infinity;
    return Math.max(this.#chunks.endSeconds - this.#chunks.startSeconds, MEMORY_SECONDS);
  }

  /** Moves what is old enough, and lets go of what the recording has let go of. */
  relieve(): void {
    const { startSeconds, endSeconds } = this.#chunks;
    const gone = this.#segments.filter((segment) => segment.endSeconds <= startSeconds);
    if (gone.length > 0) this.#remove(gone);
    if (this.#isWriting || this.#state === 'refused' || this.#state === 'closed') return;
    const from = Math.max(this.#movedSeconds, startSeconds);
    if (endSeconds - MEMORY_SECONDS - from < SEGMENT_SECONDS) return;
    this.#isWriting = true;
    void this.#move(this.#chunks.between(from, from + SEGMENT_SECONDS));
  }

  /** @returns The sound of the chunk that begins then; null: it is lost, and taken out of the recording. */
  async load(startSeconds: number): Promise<Uint8Array<ArrayBuffer> | null> {
    const chunk = this.#chunks.at(startSeconds);
    if (chunk?.startSeconds !== startSeconds) return null;
    if (!chunk.stored) return chunk.bytes;
    const { key, fromByte, toByte } = chunk.stored;
    const reading = this.#store.read(key);
    const at = this.#segments.findIndex((segment) => segment.key === key);
    const next = this.#segments[at + 1];
    if (next) void this.#store.read(next.key);
    const bytes = await reading;
    if (bytes && bytes.length >= toByte) return bytes.subarray(fromByte, toByte);
    const lost = this.#segments.filter((segment) => segment.key === key);
    for (const one of [chunk, ...lost]) this.#chunks.lose(one.startSeconds, one.endSeconds);
    this.#remove(lost);
    return null;
  }

  /** Forgets it all. */
  close(): void {
    this.#state = 'closed';
    this.#segments = [];
    this.#store.close();
  }

  async #move(chunks: readonly KeptChunk[]): Promise<void> {
    const key = await this.#store.write(concatBytes(chunks.map((chunk) => chunk.bytes!)));
    this.#isWriting = false;
    if (this.#state === 'closed') return;
    if (key !== null) this.#place(chunks, key);
    else if (this.#segments.length > 0) this.#makeRoom();
    else this.#refuse();
  }

  #place(chunks: readonly KeptChunk[], key: number): void {
    let fromByte = 0;
    for (const chunk of chunks) {
      const toByte = fromByte + chunk.bytes!.length;
      chunk.stored = { key, fromByte, toByte };
      chunk.bytes = null;
      // Who plays it will not have begun in the middle, and an hour of them takes as much as two minutes of sound.
      chunk.marks = NO_MARKS;
      fromByte = toByte;
    }
    const { startSeconds } = chunks[0]!;
    const { endSeconds } = chunks.at(-1)!;
    this.#segments = [...this.#segments, { key, startSeconds, endSeconds }];
    this.#movedSeconds = endSeconds;
  }

  /** The oldest sound goes; what could not be written is tried again with what comes next. */
  #makeRoom(): void {
    const [oldest] = this.#segments;
    this.#state = 'full';
    this.#chunks.trim(oldest!.endSeconds);
    this.#remove([oldest!]);
  }

  #refuse(): void {
    this.#state = 'refused';
    this.#store.close();
  }

  #remove(gone: readonly Segment[]): void {
    this.#segments = this.#segments.filter((segment) => !gone.includes(segment));
    for (const { key } of gone) this.#store.remove(key);
  }
}
