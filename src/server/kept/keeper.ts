import type { Coding } from '../http/coding.ts';
import { afterTimeout, type After } from '../net/afterTimeout.ts';
import { mayBeKept, type HaveMade, type Made } from './askPlainly.ts';
import { FormMaker } from './formMaker.ts';
import { isSame, keptAnswer, type KeptAnswer } from './keptAnswer.ts';
import { KeptStore } from './keptStore.ts';
import type { Revisions } from './revisions.ts';

interface KeeperDeps {
  readonly haveMade: HaveMade;
  /** UTC milliseconds, as all here. */
  readonly now: () => number;
  readonly revisions: Revisions;
  readonly maxBytes: number;
  readonly after?: After | undefined;
}

interface Kept {
  readonly answer: KeptAnswer;
  readonly revision: number;
  readonly untilMs: number;
  readonly bytes: number;
}

/** What is told of an address where nothing is: as long as caches may, `cachePolicy.missing`. */
const MISSING_MS = 10_000;
/** Of all that is kept; this much for addresses where nothing is. */
const MISSING_SHARE = 1 / 32;

interface Making {
  readonly answer: Promise<KeptAnswer | null>;
  /** Settles when it has been waited for as long as anybody should who could have another. */
  readonly isLate: Promise<void>;
}

/** Making one takes a tenth of it, unless who makes it is busy with something else. */
const PATIENCE_MS = 50;
/** What was right so long ago is sent rather than that somebody waits. */
const MAX_OVER_MS = 10_000;

/** Has each answer made once for what it is made of, and keeps it, in all its forms, until that changes. Decisions 016 and 018. */
export class Keeper {
  readonly #deps: KeeperDeps;
  readonly #after: After;
  readonly #store: KeptStore<Kept>;
  /** Addresses where nothing is, apart: whoever invents them pushes out no more than each other. */
  readonly #missing: KeptStore<Kept>;
  readonly #forms: FormMaker;
  /** What is being made: who asks meanwhile waits for the same. */
  readonly #making = new Map<string, Making>();

  constructor(deps: KeeperDeps) {
    this.#deps = deps;
    this.#after = deps.after ?? afterTimeout;
    this.#store = new KeptStore(deps.maxBytes);
    this.#missing = new KeptStore(deps.maxBytes * MISSING_SHARE);
    this.#forms = new FormMaker(deps.haveMade, (answer) => this.#weigh(answer));
  }

  /** @returns null: it is not kept, or does not hold any more. */
  held(base: string, address: string): KeptAnswer | null {
    return this.#rightWithin(0, base + address);
  }

  /** @returns null: the routes have to answer themselves. */
  async make(base: string, address: string): Promise<KeptAnswer | null> {
    const making = this.#makingOf(base, address);
    const before = this.#rightWithin(MAX_OVER_MS, base + address);
    if (!before) return making.answer;
    const made = making.answer.catch(() => before);
    const isLate = Symbol('late');
    const first = await Promise.race([made, making.isLate.then(() => isLate)]);
    return typeof first === 'symbol' ? before : first;
  }

  /** The answer as it is to be sent; at once, where it was so before. */
  form(answer: KeptAnswer, coding: Coding | null, base: string, address: string) {
    return this.#forms.form(answer, coding, base, address);
  }

  /** What holds, or did so until then. */
  #rightWithin(ms: number, key: string): KeptAnswer | null {
    const { now, revisions } = this.#deps;
    const fromMs = now() - ms;
    const kept = [this.#store.get(key), this.#missing.get(key)].find(
      (one) => one && fromMs < Math.min(one.untilMs, revisions.overSinceMs(one.revision)),
    );
    return kept?.answer ?? null;
  }

  #makingOf(base: string, address: string): Making {
    const key = base + address;
    const running = this.#making.get(key);
    if (running) return running;
    const { promise: isLate, resolve } = Promise.withResolvers<void>();
    const cancel = this.#after(PATIENCE_MS, resolve);
    const answer = this.#makeNow(base, address).finally(() => {
      cancel();
      this.#making.delete(key);
    });
    const making = { answer, isLate };
    this.#making.set(key, making);
    return making;
  }

  async #makeNow(base: string, address: string): Promise<KeptAnswer | null> {
    const plain = await this.#deps.haveMade(base, address, null);
    if (!plain) return null;
    this.#deps.revisions.tell(plain.revision);
    if (plain.status === 404) return this.#keepMissing(base, address, plain);
    const fresh = keptAnswer(base + address, plain);
    return mayBeKept(plain) ? this.#keep(fresh, plain) : fresh;
  }

  /** Whatever is not there is answered alike: one answer is kept, for its forms, and addresses lead to it. */
  #keepMissing(base: string, address: string, plain: Made): KeptAnswer {
    const named = keptAnswer(`${base} 404`, plain);
    const answer = this.#keep({ ...named, key: `${named.key} ${named.hash}` }, plain);
    if (mayBeKept(plain)) {
      const untilMs = Math.min(plain.untilMs, this.#deps.now() + MISSING_MS);
      const { revision } = plain;
      // Its bytes are counted where the answer itself is.
      this.#missing.set(base + address, { revision, untilMs, answer, bytes: 0 });
    }
    return answer;
  }

  #keep(fresh: KeptAnswer, { revision, untilMs }: Made): KeptAnswer {
    const before = this.#store.get(fresh.key)?.answer;
    const answer = before && isSame(before, fresh) ? before : fresh;
    this.#store.set(fresh.key, { answer, revision, untilMs, bytes: bytesOf(answer) });
    return answer;
  }

  #weigh(answer: KeptAnswer): void {
    const kept = this.#store.get(answer.key);
    if (kept?.answer === answer) this.#store.set(answer.key, { ...kept, bytes: bytesOf(answer) });
  }
}

function bytesOf({ forms }: KeptAnswer): number {
  // A picture is the same in every coding.
  return [...new Set(forms.values())].reduce((sum, { bytes }) => sum + bytes.length, 0);
}
