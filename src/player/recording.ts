import type { Frame, FrameMime } from './sources/frames/frame.ts';
import { frameHash, JOIN_FRAMES, overlapFrames } from './splice.ts';

/** A piece of the recording: whole frames, about a second of them. */
export interface Chunk {
  /** On the recording's own timeline, which starts at 0 with the first frame ever kept and has no holes. */
  readonly startSeconds: number;
  readonly endSeconds: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mime: FrameMime;
  readonly join: Join;
}

/** One connection's stretch of the timeline: where it lies on the clock of the world. */
interface Join {
  /** UTC milliseconds of the timeline's second 0, by the frames of this connection that came with the least delay. */
  originMs: number;
}

interface Title {
  readonly atSeconds: number;
  readonly text: string;
}

const CHUNK_SECONDS = 1;
/** Longer than any server's burst. */
const HASHED_FRAMES = 4_000;

/** The sound of one channel as it came in: what can be played, paused on and gone back to. */
export class Recording {
  readonly #windowSeconds: number;
  readonly #now: () => number;
  readonly #chunks: Chunk[] = [];
  #titles: Title[] = [];
  #hashes: number[] = [];
  #join: Join = { originMs: Infinity };
  #endSeconds = 0;
  /** The first frames of a connection, until there are enough to see where they belong. */
  #joining: Frame[] | null = [];
  #toSkip = 0;

  /**
   * @param windowSeconds How much is kept; the oldest goes first.
   * @param now UTC milliseconds.
   */
  constructor(windowSeconds: number, now: () => number) {
    this.#windowSeconds = windowSeconds;
    this.#now = now;
  }

  /** What follows comes from another connection, and may begin with sound that is here already. */
  beginJoin(): void {
    this.#joining = [];
    this.#toSkip = 0;
    this.#join = { originMs: Infinity };
  }

  add(frames: readonly Frame[], mime: FrameMime): void {
    const placed = this.#placed(frames);
    const skipped = Math.min(this.#toSkip, placed.length);
    this.#toSkip -= skipped;
    this.#append(placed.slice(skipped), mime);
    if (placed.length === 0) return;
    this.#join.originMs = Math.min(this.#join.originMs, this.#now() - this.#endSeconds * 1_000);
    this.#trim();
  }

  addTitle(text: string): void {
    this.#titles.push({ atSeconds: this.#endSeconds, text });
  }

  get startSeconds(): number {
    return this.#chunks[0]?.startSeconds ?? this.#endSeconds;
  }

  get endSeconds(): number {
    return this.#endSeconds;
  }

  /** The chunk that holds a moment, or the oldest when it is gone; null: the moment has not come yet. */
  chunkAt(seconds: number): Chunk | null {
    return this.#chunks[firstEndingAfter(this.#chunks, seconds)] ?? null;
  }

  /** When a moment was on the air, UTC milliseconds; null while nothing is recorded. */
  clockMs(seconds: number): number | null {
    const originMs = (this.chunkAt(seconds) ?? this.#chunks.at(-1))?.join.originMs ?? Infinity;
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
    return this.#titles.findLast((title) => title.atSeconds <= seconds)?.text ?? null;
  }

  /** The frames whose place is known: all, but for the first few of a connection. */
  #placed(frames: readonly Frame[]): readonly Frame[] {
    if (!this.#joining) return frames;
    this.#joining.push(...frames);
    if (this.#joining.length < JOIN_FRAMES) return [];
    const joined = this.#joining;
    this.#joining = null;
    this.#toSkip = overlapFrames(this.#hashes, joined.map(hashOf)) ?? 0;
    return joined;
  }

  #append(frames: readonly Frame[], mime: FrameMime): void {
    let group: Frame[] = [];
    let seconds = 0;
    for (const frame of frames) {
      group.push(frame);
      seconds += frame.durationSeconds;
      if (seconds >= CHUNK_SECONDS) {
        this.#keep(group, seconds, mime);
        group = [];
        seconds = 0;
      }
    }
    if (group.length > 0) this.#keep(group, seconds, mime);
  }

  #keep(frames: readonly Frame[], seconds: number, mime: FrameMime): void {
    const startSeconds = this.#endSeconds;
    this.#endSeconds += seconds;
    const { endSeconds } = this;
    this.#chunks.push({ startSeconds, endSeconds, bytes: bytesOf(frames), mime, join: this.#join });
    this.#hashes.push(...frames.map(hashOf));
  }

  #trim(): void {
    const oldest = this.#endSeconds - this.#windowSeconds;
    const gone = firstEndingAfter(this.#chunks, oldest);
    if (gone > 0) this.#chunks.splice(0, gone);
    if (this.#hashes.length > 2 * HASHED_FRAMES) this.#hashes = this.#hashes.slice(-HASHED_FRAMES);
    const heard = this.#titles.findLastIndex((title) => title.atSeconds <= oldest);
    if (heard > 0) this.#titles = this.#titles.slice(heard);
  }
}

/** Binary search: chunks lie in order, and there are thousands in an hour. */
function firstEndingAfter(chunks: readonly Chunk[], seconds: number): number {
  let low = 0;
  let high = chunks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (chunks[middle]!.endSeconds > seconds) high = middle;
    else low = middle + 1;
  }
  return low;
}

function bytesOf(frames: readonly Frame[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(frames.reduce((sum, frame) => sum + frame.bytes.length, 0));
  let at = 0;
  for (const { bytes } of frames) {
    all.set(bytes, at);
    at += bytes.length;
  }
  return all;
}

function hashOf(frame: Frame): number {
  return frameHash(frame.bytes);
}
