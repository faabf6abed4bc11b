/* How much of a recording is kept, and where. */

import type { OpenAudioStore } from './audioStore.ts';
import type { Chunk } from './chunk.ts';
import { ChunkList } from './chunkList.ts';
import { RecordingTitles } from './titles.ts';
import { MEMORY_SECONDS, UNAIDED_SECONDS } from './window.ts';

/** A moment at which another encoder takes over: the sound before and after it has no frame in common. */
export interface Cut {
  readonly atSeconds: number;
  readonly isOtherMime: boolean;
}

/** Where older sound goes: loaded when there is some. */
interface Archive {
  /** How far back one can go; Infinity: it knows no limit. */
  readonly reachSeconds: number;
  readonly relieve: () => void;
  readonly load: (startSeconds: number) => Promise<Uint8Array<ArrayBuffer> | null>;
  readonly close: () => void;
}

/** How much of what came in is kept, and where: the newest sound in memory, older in the archive, the oldest no more. */
export class KeptSound {
  readonly chunks = new ChunkList();
  readonly #titles = new RecordingTitles();
  #cuts: readonly Cut[] = [];
  #windowSeconds: number;
  /** null: nothing is old enough yet. */
  #archive: Archive | null = null;
  #openStore: OpenAudioStore | undefined;
  #isForgotten = false;

  /**
   * @param windowSeconds How much is kept; the oldest goes first.
   * @param openStore Where sound goes that is some minutes old; undefined: all is kept in memory.
   */
  constructor(windowSeconds: number, openStore: OpenAudioStore | undefined) {
    this.#windowSeconds = windowSeconds;
    this.#openStore = openStore;
  }

  /** How far back one will be able to go here: less than was asked for where the browser has no room. */
  get reachSeconds(): number {
    return Math.min(this.#windowSeconds, this.#archive?.reachSeconds ?? Infinity);
  }

  get endSeconds(): number {
    return this.chunks.endSeconds;
  }

  /** Oldest first; those inside the window. */
  get cuts(): readonly Cut[] {
    return this.#cuts;
  }

  /** {@link chunks} have grown: the oldest sound moves out of memory, or goes. */
  makeRoom(): void {
    const oldestSeconds = this.endSeconds - this.reachSeconds;
    this.chunks.trim(oldestSeconds);
    this.#titles.trim(oldestSeconds);
    this.#cuts = this.#cuts.filter((cut) => cut.atSeconds >= oldestSeconds);
    this.#archive?.relieve();
    if (this.#openStore && this.endSeconds > MEMORY_SECONDS) void this.#openArchive();
  }

  /** What is appended next is of another encoder. */
  addCut(isOtherMime: boolean): void {
    this.#cuts = [...this.#cuts, { atSeconds: this.endSeconds, isOtherMime }];
  }

  addTitle(atSeconds: number, text: string): void {
    this.#titles.add(atSeconds, text);
  }

  /** The stream's own title for a moment; null: it gave none. */
  titleAt(seconds: number): string | null {
    return this.#titles.at(seconds);
  }

  /** The sound of a chunk; null: it is lost, and no longer in the recording. */
  async load(chunk: Chunk): Promise<Uint8Array<ArrayBuffer> | null> {
    return chunk.bytes ?? (await this.#archive?.load(chunk.startSeconds)) ?? null;
  }

  /** Forgets it all. */
  dispose(): void {
    this.#isForgotten = true;
    this.#archive?.close();
  }

  /** Minutes after the first press: what a page loads first is without it. */
  async #openArchive(): Promise<void> {
    const openStore = this.#openStore!;
    this.#openStore = undefined;
    const part = await import('./archive.ts').catch(() => null);
    if (this.#isForgotten) return;
    if (part) this.#archive = new part.RecordingArchive(this.chunks, openStore);
    else this.#windowSeconds = Math.min(this.#windowSeconds, UNAIDED_SECONDS);
  }
}
