/* Where in the recording goes what a connection brings. */

import { secondsOf, type Frame, type FrameMime } from '#audio/frame.ts';
import { Arrivals } from './arrivals.ts';
import type { Join } from './chunk.ts';
import { frameHash } from './frameHash.ts';
import { cutOf, patienceFor, placingOf } from './joining.ts';
import { RecentHashes } from './recentHashes.ts';

/** What is recorded, as far as what comes in has to know it. */
interface Kept {
  readonly endSeconds: number;
  readonly chunks: {
    readonly append: (frames: readonly Frame[], mime: FrameMime, join: Join) => void;
  };
  /** They have grown. */
  readonly makeRoom: () => void;
  /** What is appended next is of another encoder. */
  readonly addCut: (isOtherMime: boolean) => void;
  readonly addTitle: (atSeconds: number, text: string) => void;
}

/** Puts what one connection after the other brings in its place: where it goes on from what is kept. */
export class Intake {
  readonly #kept: Kept;
  readonly #now: () => number;
  readonly #onGrown: () => void;
  readonly #hashes = new RecentHashes();
  #join: Join = { originMs: Infinity };
  #mime: FrameMime | null = null;
  #grownAtMs = Infinity;
  /** What a new connection brought, until it is seen where it belongs. */
  #joining: { readonly arrivals: Arrivals; readonly patienceMs: number } | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** So many frames of the connection are here already. */
  #toSkip = 0;

  /**
   * @param now UTC milliseconds.
   * @param onGrown Told each time that something has been put in its place.
   */
  constructor(kept: Kept, now: () => number, onGrown: () => void) {
    this.#kept = kept;
    this.#now = now;
    this.#onGrown = onGrown;
  }

  beginJoin(arrivals = new Arrivals(this.#now), inHandSeconds?: number): void {
    this.#joining = { arrivals, patienceMs: patienceFor(inHandSeconds) };
    this.#tryJoin();
  }

  add(frames: readonly Frame[], mime: FrameMime): void {
    if (frames.length === 0) return;
    if (this.#joining) {
      this.#joining.arrivals.add(frames, mime);
      this.#tryJoin();
    } else this.#addPlaced(frames, mime);
  }

  addTitle(text: string): void {
    if (this.#joining) this.#joining.arrivals.addTitle(text);
    else this.#kept.addTitle(this.#kept.endSeconds, text);
  }

  /** Forgets what has no place yet. */
  dispose(): void {
    clearTimeout(this.#timer);
    this.#joining = null;
  }

  /** How long nothing has come. */
  get sinceGrownSeconds(): number {
    return Math.max(this.#now() - this.#grownAtMs, 0) / 1_000;
  }

  /** When the newest sound was on the air: UTC milliseconds. */
  get #endMs(): number {
    return this.#join.originMs + this.#kept.endSeconds * 1_000;
  }

  /** Takes in what was held as soon as its place is known. */
  #tryJoin(): void {
    clearTimeout(this.#timer);
    const { arrivals, patienceMs } = this.#joining!;
    const end = { hashes: this.#hashes.all, endSeconds: this.#kept.endSeconds, endMs: this.#endMs };
    const placing = placingOf(arrivals, end, patienceMs, this.#now());
    if (placing.is === 'joined') this.#take(arrivals, placing.left);
    else if (placing.is === 'cut') this.#cutTo(arrivals, placing.left);
    else if (placing.waitMs < Infinity) this.#timer = setTimeout(this.#onSettled, placing.waitMs);
  }

  readonly #onSettled = (): void => {
    if (!this.#joining) return;
    const { arrivals } = this.#joining;
    this.#cutTo(arrivals, cutOf(arrivals, this.#endMs).left);
  };

  #cutTo(arrivals: Arrivals, left: number): void {
    this.#kept.addCut(arrivals.mime !== this.#mime);
    this.#take(arrivals, left);
  }

  /** @param left How many of its frames to leave out; those that have not come yet, when they do. */
  #take({ frames, hashes, mime, originMs, titles }: Arrivals, left: number): void {
    this.#joining = null;
    const known = frames.slice(0, left);
    this.#toSkip = left - known.length;
    const leftSeconds = secondsOf(known) + this.#toSkip * (frames[0]?.durationSeconds ?? 0);
    const startSeconds = this.#kept.endSeconds - leftSeconds;
    this.#join = { originMs: originMs - startSeconds * 1_000 };
    for (const { atSeconds, text } of titles) {
      this.#kept.addTitle(Math.max(startSeconds + atSeconds, this.#kept.endSeconds), text);
    }
    if (frames.length > left) this.#append(frames.slice(left), hashes.slice(left), mime);
  }

  #addPlaced(frames: readonly Frame[], mime: FrameMime): void {
    const skipped = Math.min(this.#toSkip, frames.length);
    this.#toSkip -= skipped;
    const fresh = frames.slice(skipped);
    if (fresh.length > 0) this.#append(fresh, fresh.map(hashOf), mime);
    const missingSeconds = this.#toSkip * frames[0]!.durationSeconds;
    const originMs = this.#now() - (this.#kept.endSeconds - missingSeconds) * 1_000;
    this.#join.originMs = Math.min(this.#join.originMs, originMs);
  }

  #append(frames: readonly Frame[], hashes: readonly number[], mime: FrameMime): void {
    this.#mime = mime;
    this.#grownAtMs = this.#now();
    this.#kept.chunks.append(frames, mime, this.#join);
    this.#kept.makeRoom();
    this.#hashes.add(hashes);
    this.#onGrown();
  }
}

function hashOf({ bytes }: Frame): number {
  return frameHash(bytes);
}
