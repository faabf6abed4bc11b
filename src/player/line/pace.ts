/* Whether a stream comes as fast as it is played. */

const WINDOW_MS = 3_000;
const LEAST_SPAN_MS = 1_500;
const SLOW_SHARE = 0.8;

/** How fast a stream brings sound, by what has come in the last three seconds. */
export class Pace {
  #arrivals: { readonly atMs: number; readonly seconds: number }[] = [];

  /** @param seconds How much sound came. */
  add(seconds: number, atMs: number): void {
    this.#arrivals.push({ atMs, seconds });
    const gone = this.#arrivals.findIndex((one) => one.atMs > atMs - WINDOW_MS);
    if (gone > 0) this.#arrivals.splice(0, gone);
  }

  /** How much of what is played in a time comes in that time; null: it has not been seen for long enough. */
  get share(): number | null {
    const spanMs = (this.#arrivals.at(-1)?.atMs ?? 0) - (this.#arrivals[0]?.atMs ?? 0);
    if (spanMs < LEAST_SPAN_MS) return null;
    // The first arrival is where the span begins: its sound came before.
    const seconds = this.#arrivals.slice(1).reduce((sum, one) => sum + one.seconds, 0);
    return (seconds * 1_000) / spanMs;
  }

  get isSlow(): boolean {
    return this.share !== null && this.share < SLOW_SHARE;
  }
}
