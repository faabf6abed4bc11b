import { Pace } from '../../line/pace.ts';

/** A segment that is being loaded. */
export interface Loading {
  readonly name: string;
  /** Its number among the stream's renditions: 0 is the leanest. */
  readonly rendition: number;
  /** When it was asked for, on the clock of `performance.now()`. */
  readonly askedAtMs: number;
  readonly loadedBytes: number;
  /** How much of it is a second of sound; null: not known yet. */
  readonly bytesPerSecond: number | null;
}

/** What comes slowly comes in pieces at least this often; what does not has stopped. */
const STOPPED_MS = 1_000;

/**
 * How fast sound comes while a segment is being loaded. Between two segments nothing is wanted, so that says nothing; and
 * a segment that is here in a moment was not slow.
 */
export class SegmentPace {
  #pace = new Pace();
  #name: string | null = null;
  #loadedBytes = 0;
  #cameAtMs = -Infinity;

  /** To be told several times a second. @param loading null: nothing is being loaded. */
  note(loading: Loading | null, nowMs: number): void {
    if (!loading) return this.#forget();
    const { name, askedAtMs, loadedBytes, bytesPerSecond } = loading;
    if (name !== this.#name || loadedBytes < this.#loadedBytes) {
      this.#forget();
      this.#name = name;
      this.#pace.add(0, askedAtMs);
    }
    const freshBytes = loadedBytes - this.#loadedBytes;
    this.#loadedBytes = loadedBytes;
    if (freshBytes > 0) this.#cameAtMs = nowMs;
    if (bytesPerSecond !== null) this.#pace.add(freshBytes / bytesPerSecond, nowMs);
  }

  /** How much of what is played in a time comes in that time; null: it cannot be told, or nothing comes at all. */
  shareAt(nowMs: number): number | null {
    return this.sinceNewsMs(nowMs) < STOPPED_MS ? this.#pace.share : null;
  }

  /** Since the last piece. */
  sinceNewsMs(nowMs: number): number {
    return nowMs - this.#cameAtMs;
  }

  #forget(): void {
    this.#name = null;
    this.#loadedBytes = 0;
    this.#pace = new Pace();
  }
}
