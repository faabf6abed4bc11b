import type { Frame, FrameMime } from '#audio/frame.ts';
import { frameHash } from './frameHash.ts';

/** What Icecast gives to each who joins, unless it is set up otherwise. */
const USUAL_BURST_BYTES = 65_535;

/** Longer than the bursts of most servers: what has to be at hand when the recording goes over to this connection. */
const KEEP_SECONDS = 30;
/** So long nothing comes faster than it plays: the burst is over. Longer than a far server takes to send its next piece. */
const SETTLE_MS = 300;
/** What a burst wins on the clock is more than this; the jitter of a live stream is less. */
const BURST_STEP_MS = 50;
/** A burst that takes longer than this comes over a line that is hardly faster than the stream; its pieces are as far apart. */
const TRICKLE_MS = 1_000;
/** Two steps on the clock inside this time are more than one late start. */
const TWO_STEPS_MS = 1_500;
/** With so much won on the clock it is known that there was a burst; without, it may have only begun. */
const TELLING_MS = 1_000;

/** A moment at which a connection won something on the clock: second 0 of its sound is older than was thought. */
interface Step {
  readonly atMs: number;
  readonly originMs: number;
}

const NEVER: Step = { atMs: Infinity, originMs: Infinity };

/** What one connection has brought lately, and when: all that is needed to go over to it at any moment. */
export class Arrivals {
  readonly #now: () => number;
  readonly #burstBytes: number;
  #frames: Frame[] = [];
  /** Of the first of the frames; the rest have not been asked for yet. */
  #hashes: number[] = [];
  #mime: FrameMime = 'audio/mpeg';
  #titles: { readonly atSeconds: number; readonly text: string }[] = [];
  /** Of the connection's own time, which starts at 0 with its first frame. */
  #startSeconds = 0;
  #endSeconds = 0;
  #bytes = 0;
  #firstAtMs = Infinity;
  /** No later than this was its second 0 on the air: nothing comes before it is. */
  #latestOriginMs = Infinity;
  /** The newest two that were more than jitter, older first. */
  #steps: readonly Step[] = [];

  /**
   * @param now UTC milliseconds.
   * @param burstBytes What its server is thought to give to each who joins.
   */
  constructor(now: () => number, burstBytes = USUAL_BURST_BYTES) {
    this.#now = now;
    this.#burstBytes = burstBytes;
  }

  add(frames: readonly Frame[], mime: FrameMime): void {
    if (frames.length === 0) return;
    const nowMs = this.#now();
    this.#firstAtMs = Math.min(this.#firstAtMs, nowMs);
    this.#mime = mime;
    for (const frame of frames) {
      this.#frames.push(frame);
      this.#endSeconds += frame.durationSeconds;
      this.#bytes += frame.bytes.length;
    }
    const originMs = nowMs - this.#endSeconds * 1_000;
    const stepMs = (this.#steps.at(-1)?.originMs ?? Infinity) - originMs;
    if (stepMs > BURST_STEP_MS) this.#steps = [...this.#steps.slice(-1), { atMs: nowMs, originMs }];
    this.#latestOriginMs = Math.min(this.#latestOriginMs, originMs);
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

  /**
   * When the first of {@link frames} was on the air, UTC milliseconds: by those that came with the least delay, and while the
   * burst trickles in, when all of them are late, by how much such a server gives.
   */
  get originMs(): number {
    const burstMs = (this.#burstBytes * this.#endSeconds * 1_000) / this.#bytes;
    const expectedMs = this.isTrickling ? this.#firstAtMs - burstMs : Infinity;
    return Math.min(this.#latestOriginMs, expectedMs) + this.#startSeconds * 1_000;
  }

  /** Its burst still comes, hardly faster than it plays: what is on the air now is not there yet. */
  get isTrickling(): boolean {
    const nowMs = this.#now();
    const beforeAtMs = this.#steps[0]?.atMs ?? 0;
    // What came first says nothing of how fast the rest comes.
    const isSteady = beforeAtMs > this.#firstAtMs && nowMs - beforeAtMs < TWO_STEPS_MS;
    return isSteady && nowMs - this.#firstAtMs >= TRICKLE_MS && nowMs < this.#burstOverAtMs;
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
    return Math.min(this.#firstAtMs + patienceMs, this.#burstOverAtMs);
  }

  /** Unless it wins more on the clock before. */
  get #burstOverAtMs(): number {
    const { atMs, originMs } = this.#steps.at(-1) ?? NEVER;
    const cameAtOnce =
      atMs - this.#firstAtMs < TRICKLE_MS && this.#firstAtMs - originMs > TELLING_MS;
    return atMs + (cameAtOnce ? SETTLE_MS : TRICKLE_MS);
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
