import { concatBytes } from '#audio/concatBytes.ts';
import type { KeptChunk } from './chunk.ts';
import type { ChunkList } from './chunkList.ts';
import { MEMORY_SECONDS, UNAIDED_SECONDS } from './window.ts';

/** Room outside of memory, for one recording. */
export interface AudioStore {
  /** @returns Whether it is kept: there may be no room. */
  readonly write: (key: number, bytes: Uint8Array<ArrayBuffer>) => Promise<boolean>;
  /** null: it is not there, or cannot be read. */
  readonly read: (key: number) => Promise<Uint8Array<ArrayBuffer> | null>;
  readonly remove: (key: number) => Promise<void>;
  /** Forgets all that was written. */
  readonly close: () => void;
}

/** null: this browser has no such room, or allows none. */
export type OpenAudioStore = () => Promise<AudioStore | null>;

/** A piece as it is written: many chunks. */
interface Segment {
  readonly key: number;
  readonly startSeconds: number;
  readonly endSeconds: number;
}

const SEGMENT_SECONDS = 30;
/** The segment that is played, the one after it, and the one before, for who goes back a little. */
const CACHED_SEGMENTS = 3;

const NO_MARKS: KeptChunk['marks'] = [];

/** Moves a recording's older sound out of memory, and brings it back when it is asked for. */
export class RecordingArchive {
  readonly #chunks: ChunkList;
  readonly #open: OpenAudioStore;
  #store: Promise<AudioStore | null> | null = null;
  #state: 'working' | 'full' | 'refused' | 'closed' = 'working';
  #isWriting = false;
  #segments: readonly Segment[] = [];
  /** Up to where the recording has been moved out. */
  #movedSeconds = 0;
  #nextKey = 0;
  readonly #cache = new Map<number, Promise<Uint8Array<ArrayBuffer> | null>>();

  constructor(chunks: ChunkList, open: OpenAudioStore) {
    this.#chunks = chunks;
    this.#open = open;
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
    const reading = this.#read(key);
    const at = this.#segments.findIndex((segment) => segment.key === key);
    const next = this.#segments[at + 1];
    if (next) void this.#read(next.key);
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
    this.#cache.clear();
    this.#segments = [];
    void this.#store?.then((store) => store?.close());
    this.#store = null;
  }

  async #move(chunks: readonly KeptChunk[]): Promise<void> {
    const key = this.#nextKey;
    this.#nextKey += 1;
    this.#store ??= this.#open().catch(() => null);
    const store = await this.#store;
    const bytes = concatBytes(chunks.map((chunk) => chunk.bytes!));
    const isKept = (await store?.write(key, bytes).catch(() => false)) ?? false;
    this.#isWriting = false;
    if (this.#state === 'closed') return;
    if (isKept) this.#place(chunks, key);
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
    void this.#store?.then((store) => store?.close());
  }

  #remove(gone: readonly Segment[]): void {
    this.#segments = this.#segments.filter((segment) => !gone.includes(segment));
    for (const { key } of gone) {
      this.#cache.delete(key);
      void this.#store?.then((store) => store?.remove(key)).catch(() => {});
    }
  }

  #read(key: number): Promise<Uint8Array<ArrayBuffer> | null> {
    const known = this.#cache.get(key);
    const reading =
      known ??
      Promise.resolve(this.#store)
        .then((store) => store?.read(key) ?? null)
        .catch(() => null);
    // The one that was asked for last is forgotten last.
    this.#cache.delete(key);
    this.#cache.set(key, reading);
    for (const old of [...this.#cache.keys()].slice(0, -CACHED_SEGMENTS)) this.#cache.delete(old);
    return reading;
  }
}
