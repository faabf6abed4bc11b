/** What has changed is told by and by; so long it is known since when an older answer is not right any more. */
const REMEMBERED_MS = 60_000;

interface Change {
  readonly revision: number;
  readonly atMs: number;
}

/** The latest state of what answers are made of, as it is told. */
export class Revisions {
  readonly #now: () => number;
  /** In their order. */
  #changes: readonly Change[] = [];
  #latest = 0;
  /** Of this one and those before it is not known any more when they were over. */
  #forgotten = -1;

  /** @param now UTC milliseconds. */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** What is older than what is known already changes nothing. */
  tell(revision: number): void {
    if (revision <= this.#latest) return;
    const atMs = this.#now();
    const old = this.#changes.filter((change) => change.atMs < atMs - REMEMBERED_MS);
    this.#forgotten = Math.max(this.#forgotten, ...old.map((change) => change.revision - 1));
    this.#changes = [...this.#changes.slice(old.length), { revision, atMs }];
    this.#latest = revision;
  }

  /** @returns When another came after this one, in UTC milliseconds; Infinity: none has; -Infinity: long ago. */
  overSinceMs(revision: number): number {
    if (revision >= this.#latest) return Infinity;
    if (revision <= this.#forgotten) return -Infinity;
    return this.#changes.find((change) => change.revision > revision)?.atMs ?? -Infinity;
  }
}
