/** Long enough that no click is heard, short enough that nobody hears two sounds. */
export const FADE_MS = 150;
const STEP_MS = 15;

interface Sounding {
  /** 0 to 1. */
  readonly setLevel: (level: number) => void;
}

/**
 * One sound gives way to another at equal power: the squares of the two levels always add up to the same, so that what is
 * heard gets neither louder nor quieter.
 */
export class CrossFade {
  readonly #incoming: Sounding;
  readonly #leaving: Sounding;
  readonly #onDone: () => void;
  readonly #startMs = performance.now();
  readonly #timer: ReturnType<typeof setInterval>;
  #level: number;

  /**
   * @param level How loud the two are together, 0 to 1.
   * @param onDone What comes in is at its full level, and nothing is heard of what leaves.
   */
  constructor(incoming: Sounding, leaving: Sounding, level: number, onDone: () => void) {
    this.#incoming = incoming;
    this.#leaving = leaving;
    this.#level = level;
    this.#onDone = onDone;
    this.#timer = setInterval(this.#step, STEP_MS);
  }

  setLevel(level: number): void {
    this.#level = level;
    this.#step();
  }

  /** Cuts it short. */
  end(): void {
    this.stop();
    this.#incoming.setLevel(this.#level);
    this.#leaving.setLevel(0);
    this.#onDone();
  }

  /** Leaves the two at the levels that they have. */
  stop(): void {
    clearInterval(this.#timer);
  }

  readonly #step = (): void => {
    const share = (performance.now() - this.#startMs) / FADE_MS;
    if (share >= 1) return this.end();
    const angle = (share * Math.PI) / 2;
    this.#incoming.setLevel(Math.sin(angle) * this.#level);
    this.#leaving.setLevel(Math.cos(angle) * this.#level);
  };
}
