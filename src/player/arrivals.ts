import type { Frame, FrameMime } from './sources/frames/frame.ts';

/** Longer than the bursts of most servers: what has to be at hand when the recording goes over to this connection. */
const KEEP_SECONDS = 30;
/** So long nothing comes faster than it plays: the burst is over. Longer than a far server takes to send its next piece. */
const SETTLE_MS = 300;
/** What a burst wins on the clock in one piece is more than this; the jitter of a live stream is less. */
const BURST_STEP_MS = 50;

/** What one connection has brought lately, and when: all that is needed to go over to it at any moment. */
export class Arrivals {
  readonly #now: () => number;
  #frames: Frame[] = [];
  #mime: FrameMime = 'audio/mpeg';
  #titles: { readonly atSeconds: number; readonly text: string }[] = [];
  /** Of the connection's own time, which starts at 0 with its first frame. */
  #startSeconds = 0;
  #endSeconds = 0;
  #originMs = Infinity;
  #firstAtMs = Infinity;
  #burstAtMs = Infinity;

  /** @param now UTC milliseconds. */
  constructor(now: () => number) {
    this.#now = now;
  }

  add(frames: readonly Frame[], mime: FrameMime): void {
    if (frames.length === 0) return;
    const nowMs = this.#now();
    this.#firstAtMs = Math.min(this.#firstAtMs, nowMs);
    this.#mime = mime;
    for (const frame of frames) {
      this.#frames.push(frame);
      this.#endSeconds += frame.durationSeconds;
    }
    const originMs = nowMs - this.#endSeconds * 1_000;
    if (originMs < this.#originMs - BURST_STEP_MS) this.#burstAtMs = nowMs;
    this.#originMs = Math.min(this.#originMs, originMs);
    this.#trim();
  }

  addTitle(text: string): void {
    this.#titles = [...this.#titles.slice(-2), { atSeconds: this.#endSeconds, text }];
  }

  /** The newest, oldest first. */
  get frames(): readonly Frame[] {
    return this.#frames;
  }

  get mime(): FrameMime {
    return this.#mime;
  }

  /** When the first of {@link frames} was on the air, by those that came with the least delay: UTC milliseconds. */
  get originMs(): number {
    return this.#originMs + this.#startSeconds * 1_000;
  }

  /** Titles, by seconds from the first of {@link frames}. */
  get titles(): readonly { readonly atSeconds: number; readonly text: string }[] {
    return this.#titles.map(({ atSeconds, text }) => ({
      atSeconds: atSeconds - this.#startSeconds,
      text,
    }));
  }

  /**
   * When it can be told what is on the air now: once the burst is over. UTC milliseconds, Infinity before the first frame.
   *
   * @param patienceMs How long after the first frame it may take at most.
   */
  settledAtMs(patienceMs: number): number {
    return Math.min(this.#firstAtMs + patienceMs, this.#burstAtMs + SETTLE_MS);
  }

  #trim(): void {
    let gone = 0;
    while (this.#endSeconds - this.#startSeconds > KEEP_SECONDS) {
      this.#startSeconds += this.#frames[gone]!.durationSeconds;
      gone += 1;
    }
    if (gone > 0) this.#frames = this.#frames.slice(gone);
  }
}
