import { Arrivals } from './arrivals.ts';
import type { OpenAudioStore, RecordingArchive } from './archive.ts';
import { ChunkList, MEMORY_SECONDS, UNAIDED_SECONDS, type Chunk, type Join } from './chunks.ts';
import { RecordingTitles } from './titles.ts';
import type { Frame, FrameMime } from '#audio/frame.ts';
import { frameHash, framesBefore, overlapFrames } from './splice.ts';

/** A moment at which another encoder takes over: the sound before and after it has no frame in common. */
export interface Cut {
  readonly atSeconds: number;
  readonly isOtherMime: boolean;
}

interface RecordingOptions {
  /** Told when it has grown by itself: what was held at a join has found its place. */
  readonly onGrown?: () => void;
  /** Where sound goes that is some minutes old. Without it all is kept in memory. */
  readonly openStore?: OpenAudioStore;
}

const SHORT_SECONDS = 0.5;
/** Longer than any server's burst. */
const HASHED_FRAMES = 4_000;
const MAX_BURST_MS = 40_000;
/** How long a connection without a common frame is listened to before it is cut to, when nobody says how much is in hand. */
const PATIENCE_MS = 150;
const MIN_PATIENCE_MS = 120;
/** Less than {@link Arrivals} keep. */
const MAX_PATIENCE_MS = 20_000;
/** So much of a burst that trickles in is kept for the cut, where it cannot be waited for until it is at the right place. */
const THIN_SECONDS = 0.5;
/** At a cut so much of the new sound is there twice: by so much the second element begins before the first has ended. */
export const CUT_OVERLAP_SECONDS = 0.08;
/** Of what is in hand, so much is not spent on waiting. */
const RESERVE_MS = 1_000;

/** The sound of one channel as it came in: what can be played, paused on and gone back to. */
export class Recording {
  #windowSeconds: number;
  readonly #now: () => number;
  readonly #onGrown: () => void;
  readonly #chunks = new ChunkList();
  /** null: nothing is old enough yet. */
  #archive: RecordingArchive | null = null;
  #openStore: OpenAudioStore | undefined;
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
  #isForgotten = false;

  /**
   * @param windowSeconds How much is kept; the oldest goes first.
   * @param now UTC milliseconds.
   */
  constructor(windowSeconds: number, now: () => number, options: RecordingOptions = {}) {
    this.#windowSeconds = windowSeconds;
    this.#now = now;
    this.#onGrown = options.onGrown ?? (() => {});
    this.#openStore = options.openStore;
  }

  /**
   * What follows comes from another connection, and may begin with sound that is here already.
   *
   * @param arrivals What that connection has brought before it was chosen.
   * @param inHandSeconds How much is recorded that has not been heard: what may be spent on finding the right cut.
   */
  beginJoin(arrivals = new Arrivals(this.#now), inHandSeconds?: number): void {
    this.#joining = { arrivals, patienceMs: patienceMs(inHandSeconds) };
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
    else this.#titles.add(this.#chunks.endSeconds, text);
  }

  /** Forgets it all. */
  dispose(): void {
    clearTimeout(this.#timer);
    this.#joining = null;
    this.#isForgotten = true;
    this.#archive?.close();
  }

  /** How far back one will be able to go here: less than was asked for where the browser has no room. */
  get reachSeconds(): number {
    return Math.min(this.#windowSeconds, this.#archive?.reachSeconds ?? Infinity);
  }

  /** The sound of a chunk; null: it is lost, and no longer in the recording. */
  async load(chunk: Chunk): Promise<Uint8Array<ArrayBuffer> | null> {
    return chunk.bytes ?? (await this.#archive?.load(chunk.startSeconds)) ?? null;
  }

  get startSeconds(): number {
    return this.#chunks.startSeconds;
  }

  get endSeconds(): number {
    return this.#chunks.endSeconds;
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
    return this.#chunks.at(seconds);
  }

  /** About a second of the sound around a moment; null: so much is not there. */
  async soundAt(seconds: number): Promise<Uint8Array<ArrayBuffer> | null> {
    const chunk = this.#chunks.at(seconds);
    const isWhole = chunk && chunk.endSeconds - chunk.startSeconds > SHORT_SECONDS;
    return isWhole ? this.load(chunk) : null;
  }

  /** When a moment was on the air, UTC milliseconds; null while nothing is recorded. */
  clockMs(seconds: number): number | null {
    const originMs = (this.#chunks.at(seconds) ?? this.#chunks.last)?.join.originMs ?? Infinity;
    return Number.isFinite(originMs) ? originMs + seconds * 1_000 : null;
  }

  /** The moment that was on the air then, held inside the recording; of a time that was missed, where it was lost. */
  secondsAt(clockMs: number): number {
    const chunk = this.#chunks.findLast(
      (one) => one.join.originMs + one.startSeconds * 1_000 <= clockMs,
    );
    if (!chunk) return this.startSeconds;
    return Math.min((clockMs - chunk.join.originMs) / 1_000, chunk.endSeconds);
  }

  /** The stream's own title for a moment; null: it gave none. */
  titleAt(seconds: number): string | null {
    return this.#titles.at(seconds);
  }

  /** Takes in what was held as soon as its place is known: by its frames, else by the clock. */
  #tryJoin(): void {
    clearTimeout(this.#timer);
    const { arrivals, patienceMs: patience } = this.#joining!;
    if (this.endSeconds === 0) return this.#take(arrivals, 0);
    const common = overlapFrames(this.#hashes, arrivals.frames.map(hashOf));
    if (common !== null && this.#isPlausible(arrivals, common)) {
      return this.#take(arrivals, common);
    }
    const waitMs = arrivals.settledAtMs(patience) - this.#now();
    if (waitMs <= 0 || this.#isReached(arrivals)) this.#cutTo(arrivals);
    else if (waitMs < Infinity) this.#timer = setTimeout(this.#onSettled, waitMs);
  }

  /** A jingle or a loop may have been here before: what a server sends first is not as old as that. */
  #isPlausible({ frames }: Arrivals, left: number): boolean {
    const toComeSeconds = (left - frames.length) * frames[0]!.durationSeconds;
    const newestMs = this.#join.originMs + (this.endSeconds - toComeSeconds) * 1_000;
    return toComeSeconds <= 0 || this.#now() - newestMs < MAX_BURST_MS;
  }

  /** Whether a burst that trickles in has come to where the recording ends. */
  #isReached({ isTrickling, originMs, seconds }: Arrivals): boolean {
    return isTrickling && originMs + (seconds - THIN_SECONDS) * 1_000 >= this.#endMs;
  }

  /** When its newest sound was on the air: UTC milliseconds. */
  get #endMs(): number {
    return this.#join.originMs + this.endSeconds * 1_000;
  }

  readonly #onSettled = (): void => {
    if (!this.#joining) return;
    this.#cutTo(this.#joining.arrivals);
    this.#onGrown();
  };

  #cutTo(arrivals: Arrivals): void {
    const knownSeconds = (this.#endMs - arrivals.originMs) / 1_000 - CUT_OVERLAP_SECONDS;
    const atHandSeconds = arrivals.isTrickling ? arrivals.seconds - THIN_SECONDS : Infinity;
    const left = framesBefore(arrivals.frames, Math.min(knownSeconds, atHandSeconds));
    const cut = { atSeconds: this.endSeconds, isOtherMime: arrivals.mime !== this.#mime };
    this.#cuts.push(cut);
    this.#take(arrivals, left);
  }

  /** @param left How many of its frames to leave out; those that have not come yet, when they do. */
  #take({ frames, mime, originMs, titles }: Arrivals, left: number): void {
    this.#joining = null;
    const known = frames.slice(0, left);
    this.#toSkip = left - known.length;
    const leftSeconds = secondsOf(known) + this.#toSkip * (frames[0]?.durationSeconds ?? 0);
    const startSeconds = this.endSeconds - leftSeconds;
    this.#join = { originMs: originMs - startSeconds * 1_000 };
    for (const { atSeconds, text } of titles) {
      this.#titles.add(Math.max(startSeconds + atSeconds, this.endSeconds), text);
    }
    if (frames.length > left) this.#append(frames.slice(left), mime);
  }

  #addPlaced(frames: readonly Frame[], mime: FrameMime): void {
    const skipped = Math.min(this.#toSkip, frames.length);
    this.#toSkip -= skipped;
    if (frames.length > skipped) this.#append(frames.slice(skipped), mime);
    const missingSeconds = this.#toSkip * frames[0]!.durationSeconds;
    const originMs = this.#now() - (this.endSeconds - missingSeconds) * 1_000;
    this.#join.originMs = Math.min(this.#join.originMs, originMs);
  }

  #append(frames: readonly Frame[], mime: FrameMime): void {
    this.#mime = mime;
    this.#grownAtMs = this.#now();
    this.#chunks.append(frames, mime, this.#join);
    for (const frame of frames) this.#hashes.push(hashOf(frame));
    if (this.#hashes.length > 2 * HASHED_FRAMES) this.#hashes = this.#hashes.slice(-HASHED_FRAMES);
    const oldest = this.endSeconds - this.reachSeconds;
    this.#chunks.trim(oldest);
    this.#archive?.relieve();
    if (this.#openStore && this.endSeconds > MEMORY_SECONDS) void this.#openArchive();
    this.#titles.trim(oldest);
    this.#cuts = this.#cuts.filter((cut) => cut.atSeconds >= oldest);
  }

  /** Minutes after the first press: what a page loads first is without it. */
  async #openArchive(): Promise<void> {
    const openStore = this.#openStore!;
    this.#openStore = undefined;
    const part = await import('./archive.ts').catch(() => null);
    if (this.#isForgotten) return;
    if (part) this.#archive = new part.RecordingArchive(this.#chunks, openStore);
    else this.#windowSeconds = Math.min(this.#windowSeconds, UNAIDED_SECONDS);
  }
}

function patienceMs(inHandSeconds: number | undefined): number {
  if (inHandSeconds === undefined) return PATIENCE_MS;
  const spareMs = inHandSeconds * 1_000 - RESERVE_MS;
  return Math.max(Math.min(spareMs, MAX_PATIENCE_MS), MIN_PATIENCE_MS);
}

function secondsOf(frames: readonly Frame[]): number {
  return frames.reduce((sum, frame) => sum + frame.durationSeconds, 0);
}

function hashOf(frame: Frame): number {
  return frameHash(frame.bytes);
}
