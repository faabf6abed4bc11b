/** Does so many things at once, and lets the others wait for their turn. */
export class Limiter {
  readonly #count: number;
  readonly #waiting: (() => void)[] = [];
  #busy = 0;

  constructor(count: number) {
    this.#count = count;
  }

  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#busy >= this.#count) await new Promise<void>((turn) => this.#waiting.push(turn));
    else this.#busy += 1;
    try {
      return await work();
    } finally {
      // Who waits takes over the place as it is.
      const next = this.#waiting.shift();
      if (next) next();
      else this.#busy -= 1;
    }
  }
}
