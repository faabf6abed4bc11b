import { secondsOf, type Frame } from '#audio/frame.ts';
import { Burst } from '../line/burst.ts';
import { Pace } from '../line/pace.ts';
import { Arrivals } from '../recording/arrivals.ts';

interface InflowDeps {
  /** UTC milliseconds. */
  readonly now: () => number;
  /** Milliseconds of a clock that nobody sets. */
  readonly tick: () => number;
}

/** What one connection brings: at what pace, with how large a burst, and, while it does not feed the recording, what. */
export class Inflow {
  /** What it brought while it did not feed the recording. */
  readonly arrivals: Arrivals;
  readonly #tick: () => number;
  readonly #pace = new Pace();
  readonly #burst = new Burst();

  /** @param burstBytes The most that a server of the channel gave to begin with; undefined: none was seen to. */
  constructor({ now, tick }: InflowDeps, burstBytes: number | undefined) {
    this.#tick = tick;
    this.arrivals = new Arrivals(now, burstBytes);
  }

  time(frames: readonly Frame[]): void {
    const nowMs = this.#tick();
    this.#pace.add(secondsOf(frames), nowMs);
    this.#burst.add(frames, nowMs);
  }

  /** null: none was seen. */
  get burstBytes(): number | null {
    return this.#burst.bytes;
  }

  /** While it brings less than is played: such a share of it; else null. */
  get slowShare(): number | null {
    return this.#pace.isSlow ? this.#pace.share : null;
  }
}
