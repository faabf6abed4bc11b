/* The frames that a new connection may bring again. */

/** So many frames are longer than any server's burst: at 24 ms to a frame a minute and a half. */
export const HASHED_FRAMES = 4_000;

/** Hashes of the newest frames of a recording: {@link HASHED_FRAMES} of them at least, where there are as many. */
export class RecentHashes {
  #hashes: number[] = [];

  add(hashes: readonly number[]): void {
    for (const hash of hashes) this.#hashes.push(hash);
    if (this.#hashes.length > 2 * HASHED_FRAMES) this.#hashes = this.#hashes.slice(-HASHED_FRAMES);
  }

  /** Oldest first. */
  get all(): readonly number[] {
    return this.#hashes;
  }
}
