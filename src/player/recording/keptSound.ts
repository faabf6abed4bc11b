import type { OpenAudioStore, RecordingArchive } from './archive.ts';
import type { Chunk } from './chunk.ts';
import { ChunkList } from './chunkList.ts';
import { MEMORY_SECONDS, UNAIDED_SECONDS } from './window.ts';

/** How much of the recorded sound is kept, and where: the newest in memory, the rest in the archive, the oldest no more. */
export class KeptSound {
  readonly chunks = new ChunkList();
  #windowSeconds: number;
  /** null: nothing is old enough yet. */
  #archive: RecordingArchive | null = null;
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

  /** Everything before this moment may be gone. */
  get oldestSeconds(): number {
    return this.chunks.endSeconds - this.reachSeconds;
  }

  /** The recording has grown: the oldest sound moves out of memory, or goes. */
  makeRoom(): void {
    this.chunks.trim(this.oldestSeconds);
    this.#archive?.relieve();
    if (this.#openStore && this.chunks.endSeconds > MEMORY_SECONDS) void this.#openArchive();
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
