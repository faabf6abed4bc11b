/* When the sound of a connection was on the air, and when that can be told. */

/** What Icecast gives to each who joins, unless it is set up otherwise. */
export const USUAL_BURST_BYTES = 65_535;
/** So long nothing comes faster than it plays: the burst is over. Longer than a far server takes to send its next piece. */
export const SETTLE_MS = 300;
/** What a burst wins on the clock is more than this; the jitter of a live stream is less. */
const BURST_STEP_MS = 50;
/** A burst that takes longer than this comes over a line that is hardly faster than the stream; its pieces are as far apart. */
export const TRICKLE_MS = 1_000;
/** Two steps on the clock inside this time are more than one late start. */
export const TWO_STEPS_MS = 1_500;
/** With so much won on the clock it is known that there was a burst; without, it may have only begun. */
const TELLING_MS = 1_000;

/** A moment at which a connection won something on the clock: second 0 of its sound is older than was thought. */
interface Step {
  readonly atMs: number;
  readonly originMs: number;
}

const NEVER: Step = { atMs: Infinity, originMs: Infinity };

/** When what one connection brings was on the air, told from when it came: what came with the least delay tells. */
export class ArrivalClock {
  readonly #now: () => number;
  readonly #burstBytes: number;
  #seconds = 0;
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

  /** So much sound has come by now, since the connection began. */
  arrived(seconds: number, bytes: number): void {
    const nowMs = this.#now();
    this.#firstAtMs = Math.min(this.#firstAtMs, nowMs);
    this.#seconds = seconds;
    this.#bytes = bytes;
    const originMs = nowMs - seconds * 1_000;
    const stepMs = (this.#steps.at(-1)?.originMs ?? Infinity) - originMs;
    if (stepMs > BURST_STEP_MS) this.#steps = [...this.#steps.slice(-1), { atMs: nowMs, originMs }];
    this.#latestOriginMs = Math.min(this.#latestOriginMs, originMs);
  }

  /**
   * When its second 0 was on the air, UTC milliseconds: by what came with the least delay, and while the burst trickles in,
   * when all of it is late, by how much such a server gives.
   */
  get originMs(): number {
    const burstMs = (this.#burstBytes * this.#seconds * 1_000) / this.#bytes;
    const expectedMs = this.isTrickling ? this.#firstAtMs - burstMs : Infinity;
    return Math.min(this.#latestOriginMs, expectedMs);
  }

  /** Its burst still comes, hardly faster than it plays: what is on the air now is not there yet. */
  get isTrickling(): boolean {
    const nowMs = this.#now();
    const beforeAtMs = this.#steps[0]?.atMs ?? 0;
    // What came first says nothing of how fast the rest comes.
    const isSteady = beforeAtMs > this.#firstAtMs && nowMs - beforeAtMs < TWO_STEPS_MS;
    return isSteady && nowMs - this.#firstAtMs >= TRICKLE_MS && nowMs < this.#burstOverAtMs;
  }

  /**
   * When it can be told what is on the air now: once the burst is over. UTC milliseconds, Infinity before anything has come.
   *
   * @param patienceMs How long after the first sound it may take at most.
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
}
