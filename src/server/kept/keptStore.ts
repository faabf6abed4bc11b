/** What is kept weighs this much, in bytes. */
interface Weighed {
  readonly bytes: number;
}

/** The key, and what else one takes: a few objects. */
const OVERHEAD_BYTES = 2_048;

/** Keeps so many bytes; what was asked for least recently goes first. */
export class KeptStore<T extends Weighed> {
  readonly #maxBytes: number;
  /** By when they were asked for, the latest last. */
  readonly #held = new Map<string, { readonly value: T; readonly bytes: number }>();
  #bytes = 0;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  get(key: string): T | undefined {
    const one = this.#held.get(key);
    if (!one) return undefined;
    this.#held.delete(key);
    this.#held.set(key, one);
    return one.value;
  }

  /** Keeps it in place of what was there; the same again, to weigh it anew. */
  set(key: string, value: T): void {
    this.#drop(key);
    const bytes = value.bytes + OVERHEAD_BYTES;
    this.#held.set(key, { value, bytes });
    this.#bytes += bytes;
    for (const oldest of this.#held.keys()) {
      if (this.#bytes <= this.#maxBytes) return;
      this.#drop(oldest);
    }
  }

  get bytes(): number {
    return this.#bytes;
  }

  get count(): number {
    return this.#held.size;
  }

  #drop(key: string): void {
    this.#bytes -= this.#held.get(key)?.bytes ?? 0;
    this.#held.delete(key);
  }
}
