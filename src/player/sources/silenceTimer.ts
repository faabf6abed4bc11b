/* When a connection that stands brings nothing for too long. */

import { blockTimeMs } from '#audio/blockTime.ts';
import type { Frame } from '#audio/frame.ts';
import type { SourceEvent } from './source.ts';

/** After a page was too busy for anything, its timers ring before it is given the bytes that have come meanwhile. */
const CATCH_UP_MS = 50;
/** A block may be late by half the time that it takes to fill. */
const BLOCKS_AWAITED = 1.5;

/** Rings when nothing has come for longer than a stream of its kind may take, each time anew. */
export class SilenceTimer {
  readonly #leastMs: number;
  readonly #onSilence: () => void;
  #patienceMs: number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isStopped = false;

  /** @param leastMs Waited for at least; for longer, where the sound is of fewer bytes than a server sends at once. */
  constructor(leastMs: number, onSilence: () => void) {
    this.#leastMs = leastMs;
    this.#onSilence = onSilence;
    this.#patienceMs = leastMs;
  }

  /** What passes on what has come, and learns from it how often something may be expected; once it is stopped, nothing. */
  passing(report: (event: SourceEvent) => void): (event: SourceEvent) => void {
    return (event) => {
      if (this.#isStopped) return;
      if (event.type === 'frames') this.expectLike(event.frames);
      report(event);
    };
  }

  /** Learns how often something may be expected. */
  expectLike(frames: readonly Frame[]): void {
    this.#patienceMs = Math.max(this.#leastMs, BLOCKS_AWAITED * blockTimeMs(frames));
  }

  /** Something has come. */
  restart(): void {
    clearTimeout(this.#timer);
    if (this.#isStopped) return;
    this.#timer = setTimeout(() => {
      this.#timer = setTimeout(this.#onSilence, CATCH_UP_MS);
    }, this.#patienceMs);
  }

  /** For good. */
  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
  }
}
