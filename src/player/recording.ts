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

/** The sound of one channel as it came in: what can be played, paused on and gone back to. */
export interface Recording {
  /** What follows comes from another connection, and may begin with sound that is here already. */
  readonly beginJoin: () => void;
  readonly add: (frames: readonly Frame[], mime: FrameMime) => void;
  readonly addTitle: (text: string) => void;
  readonly startSeconds: () => number;
  readonly endSeconds: () => number;
  /** The chunk that holds a moment, or the oldest when it is gone; null: the moment has not come yet. */
  readonly chunkAt: (seconds: number) => Chunk | null;
  /** When a moment was on the air, UTC milliseconds; null while nothing is recorded. */
  readonly clockMs: (seconds: number) => number | null;
  /** The other way round, held inside the recording. */
  readonly secondsAt: (clockMs: number) => number;
  /** The stream's own title for a moment; null: it gave none. */
  readonly titleAt: (seconds: number) => string | null;
}

const CHUNK_SECONDS = 1;
/** Longer than any server's burst. */
const HASHED_FRAMES = 4_000;

/**
 * @param windowSeconds How much is kept; the oldest goes first.
 * @param now UTC milliseconds.
 */
export function createRecording(windowSeconds: number, now: () => number): Recording {
  const chunks: Chunk[] = [];
  let titles: Title[] = [];
  let hashes: number[] = [];
  let join: Join = { originMs: Infinity };
  let endSeconds = 0;
  /** The first frames of a connection, until there are enough to see where they belong. */
  let joining: Frame[] | null = [];
  let toSkip = 0;

  function beginJoin(): void {
    joining = [];
    toSkip = 0;
    join = { originMs: Infinity };
  }

  function add(frames: readonly Frame[], mime: FrameMime): void {
    let fresh = frames;
    if (joining) {
      joining.push(...frames);
      if (joining.length < JOIN_FRAMES) return;
      fresh = joining;
      toSkip = overlapFrames(hashes, joining.map(hashOf)) ?? 0;
      joining = null;
    }
    const skipped = Math.min(toSkip, fresh.length);
    toSkip -= skipped;
    append(fresh.slice(skipped), mime);
    join.originMs = Math.min(join.originMs, now() - endSeconds * 1_000);
    trim();
  }

  function append(frames: readonly Frame[], mime: FrameMime): void {
    let group: Frame[] = [];
    let seconds = 0;
    for (const frame of frames) {
      group.push(frame);
      seconds += frame.durationSeconds;
      if (seconds >= CHUNK_SECONDS) {
        keep(group, seconds, mime);
        group = [];
        seconds = 0;
      }
    }
    if (group.length > 0) keep(group, seconds, mime);
  }

  function keep(frames: readonly Frame[], seconds: number, mime: FrameMime): void {
    const startSeconds = endSeconds;
    endSeconds += seconds;
    chunks.push({ startSeconds, endSeconds, bytes: joined(frames), mime, join });
    hashes.push(...frames.map(hashOf));
  }

  function trim(): void {
    const oldest = endSeconds - windowSeconds;
    const gone = chunks.findIndex((chunk) => chunk.endSeconds > oldest);
    if (gone > 0) chunks.splice(0, gone);
    if (hashes.length > 2 * HASHED_FRAMES) hashes = hashes.slice(-HASHED_FRAMES);
    const heard = titles.findLastIndex((title) => title.atSeconds <= oldest);
    if (heard > 0) titles = titles.slice(heard);
  }

  const startSeconds = () => chunks[0]?.startSeconds ?? endSeconds;
  const held = (seconds: number) => Math.min(Math.max(seconds, startSeconds()), endSeconds);

  function chunkAt(seconds: number): Chunk | null {
    return chunks[firstEndingAfter(chunks, seconds)] ?? null;
  }

  function clockMs(seconds: number): number | null {
    const originMs = (chunkAt(seconds) ?? chunks.at(-1))?.join.originMs ?? Infinity;
    return Number.isFinite(originMs) ? originMs + seconds * 1_000 : null;
  }

  function secondsAt(atMs: number): number {
    const chunk = chunks.findLast((one) => one.join.originMs + one.startSeconds * 1_000 <= atMs);
    return chunk ? held((atMs - chunk.join.originMs) / 1_000) : startSeconds();
  }

  return {
    beginJoin,
    add,
    addTitle: (text) => titles.push({ atSeconds: endSeconds, text }),
    startSeconds,
    endSeconds: () => endSeconds,
    chunkAt,
    clockMs,
    secondsAt,
    titleAt: (seconds) => titles.findLast((title) => title.atSeconds <= seconds)?.text ?? null,
  };
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

function joined(frames: readonly Frame[]): Uint8Array<ArrayBuffer> {
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
