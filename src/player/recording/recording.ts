import type { Frame, FrameMime } from '#audio/frame.ts';
import { clockMsAt, secondsAtClock } from './airClock.ts';
import type { OpenAudioStore } from './archive.ts';
import { Arrivals } from './arrivals.ts';
import type { Chunk, Join } from './chunk.ts';
import { frameHash } from './frameHash.ts';
import { cutOf, patienceFor, placingOf } from './joining.ts';
import { KeptSound } from './keptSound.ts';
import { RecordingTitles } from './titles.ts';

/** A moment at which another encoder takes over: the sound before and after it has no frame in common. */
export interface Cut {
  readonly atSeconds: number;
  readonly isOtherMime: boolean;
}

interface RecordingOptions {
  /** Told each time that it has grown. */
  readonly onGrown?: () => void;
  /** Where sound goes that is some minutes old. Without it all is kept in memory. */
  readonly openStore?: OpenAudioStore;
}

const SHORT_SECONDS = 0.5;
/** Longer than any server's burst. */
const HASHED_FRAMES = 4_000;

/** The sound of one channel as it came in: what can be played, paused on and gone back to. */
export class Recording {
  readonly #now: () => number;
  readonly #onGrown: () => void;
  readonly #kept: KeptSound;
  readonly #titles = new RecordingTitles();
  #hashes: number[] = [];
  #cuts: Cut[] = [];
  #join: Join = { originMs: Infinity };
  #mime: FrameMime | null = null;
  #grownAtMs = Infinity;
  /** What a new connection brought, until it is seen where it belongs. */
  #joining: { readonly arrivals: Arrivals; readonly patienceMs: number } | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** So many frames of the connection are here already. */
  #toSkip = 0;

  /**
   * @param windowSeconds How much is kept; the oldest goes first.
   * @param now UTC milliseconds.
   */
  constructor(windowSeconds: number, now: () => number, options: RecordingOptions = {}) {
    this.#kept = new KeptSound(windowSeconds, options.openStore);
    this.#now = now;
    this.#onGrown = options.onGrown ?? (() => {});
  }

  /**
   * What follows comes from another connection, and may begin with sound that is here already.
   *
   * @param arrivals What that connection has brought before it was chosen.
   * @param inHandSeconds How much is recorded that has not been heard: what may be spent on finding the right cut.
   */
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
    else this.#titles.add(this.endSeconds, text);
  }

  /** Forgets it all. */
  dispose(): void {
    clearTimeout(this.#timer);
    this.#joining = null;
    this.#kept.dispose();
  }

  /** How far back one will be able to go here: less than was asked for where the browser has no room. */
  get reachSeconds(): number {
    return this.#kept.reachSeconds;
  }

  /** The sound of a chunk; null: it is lost, and no longer in the recording. */
  load(chunk: Chunk): Promise<Uint8Array<ArrayBuffer> | null> {
    return this.#kept.load(chunk);
  }

  get startSeconds(): number {
    return this.#kept.chunks.startSeconds;
  }

  get endSeconds(): number {
    return this.#kept.chunks.endSeconds;
  }

  /** How long nothing has come: live goes on meanwhile. */
  get sinceGrownSeconds(): number {
    return Math.max(this.#now() - this.#grownAtMs, 0) / 1_000;
  }

  /** Where another encoder takes over, oldest first; those inside the window. */
  get cuts(): readonly Cut[] {
    return this.#cuts;
  }

  /** The chunk that holds a moment, or the oldest when it is gone; null: the moment has not come yet. */
  chunkAt(seconds: number): Chunk | null {
    return this.#kept.chunks.at(seconds);
  }

  /** About a second of the sound around a moment; null: so much is not there. */
  async soundAt(seconds: number): Promise<Uint8Array<ArrayBuffer> | null> {
    const chunk = this.chunkAt(seconds);
    const isWhole = chunk && chunk.endSeconds - chunk.startSeconds > SHORT_SECONDS;
    return isWhole ? this.load(chunk) : null;
  }

  /** When a moment was on the air, UTC milliseconds; null while nothing is recorded. */
  clockMs(seconds: number): number | null {
    return clockMsAt(this.#kept.chunks, seconds);
  }

  /** The moment that was on the air then, held inside the recording; of a time that was missed, where it was lost. */
  secondsAt(clockMs: number): number {
    return secondsAtClock(this.#kept.chunks, clockMs);
  }

  /** The stream's own title for a moment; null: it gave none. */
  titleAt(seconds: number): string | null {
    return this.#titles.at(seconds);
  }

  /** When its newest sound was on the air: UTC milliseconds. */
  get #endMs(): number {
    return this.#join.originMs + this.endSeconds * 1_000;
  }

  /** Takes in what was held as soon as its place is known. */
  #tryJoin(): void {
    clearTimeout(this.#timer);
    const { arrivals, patienceMs } = this.#joining!;
    const end = { hashes: this.#hashes, endSeconds: this.endSeconds, endMs: this.#endMs };
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
    const cut = { atSeconds: this.endSeconds, isOtherMime: arrivals.mime !== this.#mime };
    this.#cuts.push(cut);
    this.#take(arrivals, left);
  }

  /** @param left How many of its frames to leave out; those that have not come yet, when they do. */
  #take({ frames, hashes, mime, originMs, titles }: Arrivals, left: number): void {
    this.#joining = null;
    const known = frames.slice(0, left);
    this.#toSkip = left - known.length;
    const leftSeconds = secondsOf(known) + this.#toSkip * (frames[0]?.durationSeconds ?? 0);
    const startSeconds = this.endSeconds - leftSeconds;
    this.#join = { originMs: originMs - startSeconds * 1_000 };
    for (const { atSeconds, text } of titles) {
      this.#titles.add(Math.max(startSeconds + atSeconds, this.endSeconds), text);
    }
    if (frames.length > left) this.#append(frames.slice(left), hashes.slice(left), mime);
  }

  #addPlaced(frames: readonly Frame[], mime: FrameMime): void {
    const skipped = Math.min(this.#toSkip, frames.length);
    this.#toSkip -= skipped;
    const fresh = frames.slice(skipped);
    if (fresh.length > 0) this.#append(fresh, fresh.map(hashOf), mime);
    const missingSeconds = this.#toSkip * frames[0]!.durationSeconds;
    const originMs = this.#now() - (this.endSeconds - missingSeconds) * 1_000;
    this.#join.originMs = Math.min(this.#join.originMs, originMs);
  }

  #append(frames: readonly Frame[], hashes: readonly number[], mime: FrameMime): void {
    this.#mime = mime;
    this.#grownAtMs = this.#now();
    this.#kept.chunks.append(frames, mime, this.#join);
    this.#kept.makeRoom();
    for (const hash of hashes) this.#hashes.push(hash);
    if (this.#hashes.length > 2 * HASHED_FRAMES) this.#hashes = this.#hashes.slice(-HASHED_FRAMES);
    const { oldestSeconds } = this.#kept;
    this.#titles.trim(oldestSeconds);
    this.#cuts = this.#cuts.filter((cut) => cut.atSeconds >= oldestSeconds);
    this.#onGrown();
  }
}

function secondsOf(frames: readonly Frame[]): number {
  return frames.reduce((sum, frame) => sum + frame.durationSeconds, 0);
}

function hashOf({ bytes }: Frame): number {
  return frameHash(bytes);
}
