/* The archive's segments: written, read, and the last few of them at hand. */

import type { AudioStore, OpenAudioStore } from './audioStore.ts';

/** The segment that is played, the one after it, and the one before, for who goes back a little. */
const CACHED_SEGMENTS = 3;

/** Where the archive's segments lie: opened when the first is written, with those that were read last at hand. Never throws. */
export class SegmentStore {
  readonly #open: OpenAudioStore;
  #store: Promise<AudioStore | null> | null = null;
  #nextKey = 0;
  readonly #cache = new Map<number, Promise<Uint8Array<ArrayBuffer> | null>>();

  constructor(open: OpenAudioStore) {
    this.#open = open;
  }

  /** @returns The key to read it by; null: it is not kept. */
  async write(bytes: Uint8Array<ArrayBuffer>): Promise<number | null> {
    const key = this.#nextKey;
    this.#nextKey += 1;
    this.#store ??= this.#open().catch(() => null);
    const store = await this.#store;
    const isKept = (await store?.write(key, bytes).catch(() => false)) ?? false;
    return isKept ? key : null;
  }

  /** null: it is not there, or cannot be read. */
  read(key: number): Promise<Uint8Array<ArrayBuffer> | null> {
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

  remove(key: number): void {
    this.#cache.delete(key);
    void this.#store?.then((store) => store?.remove(key)).catch(() => {});
  }

  /** Forgets it all. */
  close(): void {
    this.#cache.clear();
    void this.#store?.then((store) => store?.close());
    this.#store = null;
  }
}
