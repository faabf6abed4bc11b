/* What a connection brings before it is known where that belongs, or while another one is heard. */

import type { Frame, FrameMime } from '#audio/frame.ts';
import { ArrivalClock } from './arrivalClock.ts';
import { frameHash } from './frameHash.ts';

/** Longer than the bursts of most servers: what has to be at hand when the recording goes over to this connection. */
export const KEEP_SECONDS = 30;

/** What one connection has brought lately, and when: all that is needed to go over to it at any moment. */
export class Arrivals {
  readonly #clock: ArrivalClock;
  #frames: Frame[] = [];
  /** Of the first of the frames; the rest have not been asked for yet. */
  #hashes: number[] = [];
  #mime: FrameMime = 'audio/mpeg';
  #titles: { readonly atSeconds: number; readonly text: string }[] = [];
  /** Of the connection's own time, which starts at 0 with its first frame. */
  #startSeconds = 0;
  #endSeconds = 0;
  #bytes = 0;

  /**
   * @param now UTC milliseconds.
   * @param burstBytes What its server is thought to give to each who joins.
   */
  constructor(now: () => number, burstBytes?: number) {
    this.#clock = new ArrivalClock(now, burstBytes);
  }

  add(frames: readonly Frame[], mime: FrameMime): void {
    if (frames.length === 0) return;
    this.#mime = mime;
    for (const frame of frames) {
      this.#frames.push(frame);
      this.#endSeconds += frame.durationSeconds;
      this.#bytes += frame.bytes.length;
    }
    this.#clock.arrived(this.#endSeconds, this.#bytes);
    this.#trim();
  }

  addTitle(text: string): void {
    this.#titles = [...this.#titles.slice(-2), { atSeconds: this.#endSeconds, text }];
  }

  /** The newest, oldest first. */
  get frames(): readonly Frame[] {
    return this.#frames;
  }

  /** Of {@link frames}. Each is made once, when it is first asked for. */
  get hashes(): readonly number[] {
    for (const { bytes } of this.#frames.slice(this.#hashes.length)) {
      this.#hashes.push(frameHash(bytes));
    }
    return this.#hashes;
  }

  get mime(): FrameMime {
    return this.#mime;
  }

  /** How much sound {@link frames} are. */
  get seconds(): number {
    return this.#endSeconds - this.#startSeconds;
  }

  /** When the first of {@link frames} was on the air, UTC milliseconds. */
  get originMs(): number {
    return this.#clock.originMs + this.#startSeconds * 1_000;
  }

  /** Its burst still comes, hardly faster than it plays: what is on the air now is not there yet. */
  get isTrickling(): boolean {
    return this.#clock.isTrickling;
  }

  /** Titles, by seconds from the first of {@link frames}. */
  get titles(): readonly { readonly atSeconds: number; readonly text: string }[] {
    return this.#titles.map(({ atSeconds, text }) => ({
      atSeconds: atSeconds - this.#startSeconds,
      text,
    }));
  }

  /** When its origin can be believed: UTC milliseconds, so long after its first frame at most. */
  settledAtMs(patienceMs: number): number {
    return this.#clock.settledAtMs(patienceMs);
  }

  #trim(): void {
    let gone = 0;
    while (this.#endSeconds - this.#startSeconds > KEEP_SECONDS) {
      this.#startSeconds += this.#frames[gone]!.durationSeconds;
      gone += 1;
    }
    if (gone === 0) return;
    this.#frames = this.#frames.slice(gone);
    this.#hashes = this.#hashes.slice(gone);
  }
}
