/* How much recent sound a server gives to each who joins. */

import type { Frame } from '#audio/frame.ts';

/** Less than this may be how the first bytes of a server without a burst come. */
const TELLING_BYTES = 8_192;
/** What is won on the clock later than this is how clocks differ. */
const WATCHED_MS = 10_000;

/** How much recent sound a connection was given at once: what came sooner than it could be played. */
export class Burst {
  #firstAtMs = 0;
  #bytes = 0;
  #seconds = 0;
  #leadSeconds = 0;

  add(frames: readonly Frame[], atMs: number): void {
    if (this.#seconds === 0) this.#firstAtMs = atMs;
    if (atMs - this.#firstAtMs > WATCHED_MS) return;
    for (const { bytes, durationSeconds } of frames) {
      this.#bytes += bytes.length;
      this.#seconds += durationSeconds;
    }
    const leadSeconds = this.#seconds - (atMs - this.#firstAtMs) / 1_000;
    this.#leadSeconds = Math.max(this.#leadSeconds, leadSeconds);
  }

  /** So far; null: none was seen. On a line no faster than the stream there may be one all the same. */
  get bytes(): number | null {
    const bytes = this.#seconds === 0 ? 0 : (this.#leadSeconds * this.#bytes) / this.#seconds;
    return bytes < TELLING_BYTES ? null : bytes;
  }
}
