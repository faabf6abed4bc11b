import { concatBytes } from '#audio/concatBytes.ts';
import type { FrameMime } from '#audio/frame.ts';
import type { Chunk } from '../recording/chunk.ts';
import type { PlayableRecording } from '../recording/playable.ts';
import type { Packing } from './container.ts';

/** How much sound stands ready in the element. */
const AHEAD_SECONDS = 25;
const BEHIND_SECONDS = 20;
/** With so much ahead, pieces of less than half a second wait for the next ones. */
const ENOUGH_SECONDS = 2;
const SCRAP_SECONDS = 0.5;
const MAX_SCRAPS = 64;
/** Old sound is taken out in pieces, not frame by frame. */
const EVICT_SECONDS = 20;
/** So near to the end of what is buffered an element has stopped; so far after a beginning it plays. */
const HOLE_SECONDS = 0.05;

/** A piece that lies in the archive. */
interface Fetched {
  readonly chunk: Chunk;
  /** null: it is on its way. */
  bytes: Uint8Array<ArrayBuffer> | null;
}

interface FeedOptions {
  readonly container: Packing;
  /** It takes no more. */
  readonly onBroken: () => void;
}

/**
 * Keeps a SourceBuffer filled with the part of a recording around the playhead, and no more: browsers allow about 12 MB
 * of audio. Where a run of sound starts is set by `timestampOffset`; bare frames carry no times, and each goes on from the
 * last. MSE §4.2 (generate timestamps), "MPEG Audio Byte Stream Format".
 */
export class SourceBufferFeed {
  readonly #mediaSource: MediaSource;
  readonly #recording: PlayableRecording;
  readonly #node: HTMLMediaElement;
  readonly #container: Packing;
  readonly #onBroken: () => void;
  #buffer: SourceBuffer | null = null;
  #mime: FrameMime | null = null;
  /** The next moment to append, and whether it runs on from what was appended last. */
  #next = { seconds: 0, runsOn: false };
  #runStartSeconds = 0;
  #hasTaken = false;
  #isFlushing = false;
  #fetched: Fetched | null = null;

  constructor(
    mediaSource: MediaSource,
    recording: PlayableRecording,
    node: HTMLMediaElement,
    { container, onBroken }: FeedOptions,
  ) {
    this.#mediaSource = mediaSource;
    this.#recording = recording;
    this.#node = node;
    this.#container = container;
    this.#onBroken = onBroken;
  }

  /** Brings the buffer up to what the playhead needs now. */
  readonly pump = (): void => {
    if (this.#mediaSource.readyState !== 'open' || this.#buffer?.updating) return;
    this.#hasTaken ||= this.#ranges().length > 0;
    try {
      if (this.#isFlushing) this.#flush();
      else if (!this.#evict()) {
        this.#crossHole();
        this.#appendNext();
      }
    } catch (error) {
      this.#container.forget();
      if (!isQuotaExceeded(error)) this.#onBroken();
    }
  };

  /** What of all that was handed over nothing was taken of; null: something was, or nothing was handed over. */
  get refused(): FrameMime | null {
    return this.#hasTaken ? null : this.#mime;
  }

  /** Whether a moment can be played without asking the recording again. */
  holds(seconds: number): boolean {
    const { buffered, length } = this.#ranges();
    for (let i = 0; i < length; i += 1) {
      if (buffered.start(i) <= seconds && seconds < buffered.end(i)) return true;
    }
    return false;
  }

  /** Drops what is buffered and goes on from another moment. */
  restartAt(seconds: number): void {
    const from = this.#recording.chunkAt(seconds)?.startSeconds ?? seconds;
    this.#next = { seconds: from, runsOn: false };
    this.#isFlushing = this.#buffer !== null;
    this.pump();
  }

  #appendNext(): void {
    const { seconds } = this.#next;
    const aheadSeconds = seconds - this.#node.currentTime;
    const isScrap = this.#recording.endSeconds - seconds < SCRAP_SECONDS;
    if (aheadSeconds >= AHEAD_SECONDS || (isScrap && aheadSeconds > ENOUGH_SECONDS)) return;
    const chunk = this.#recording.chunkAt(seconds);
    const bytes = chunk && (chunk.bytes ?? this.#fetch(chunk));
    if (!chunk || !bytes) return;
    const buffer = this.#bufferFor(chunk.mime);
    const fromByte = this.#next.runsOn ? byteAt(chunk, seconds) : null;
    // A jump: on the listener's wish, or because the oldest part went before it was played.
    if (fromByte === null) {
      buffer.abort();
      buffer.timestampOffset = chunk.startSeconds;
      this.#runStartSeconds = chunk.startSeconds;
    }
    const fresh = bytes.subarray(fromByte ?? 0);
    const { pieces, endSeconds } = this.#scrapsAfter(chunk);
    const frames = pieces.length > 0 ? concatBytes([fresh, ...pieces]) : fresh;
    const fromSeconds = fromByte === null ? chunk.startSeconds : seconds;
    // It throws when there is no room: then the same piece is tried again.
    buffer.appendBuffer(
      this.#container.pack(frames, chunk.mime, fromSeconds - this.#runStartSeconds),
    );
    this.#next = { seconds: endSeconds, runsOn: true };
  }

  /** The newest sound comes in a dozen pieces a second: they are appended together. */
  #scrapsAfter(first: Chunk): { pieces: Uint8Array[]; endSeconds: number } {
    const pieces: Uint8Array[] = [];
    let { endSeconds } = first;
    while (pieces.length < MAX_SCRAPS) {
      const chunk = this.#recording.chunkAt(endSeconds);
      const runsOn = chunk?.startSeconds === endSeconds && chunk.join === first.join;
      if (!runsOn || !chunk.bytes || chunk.endSeconds - chunk.startSeconds > SCRAP_SECONDS) break;
      pieces.push(chunk.bytes);
      ({ endSeconds } = chunk);
    }
    return { pieces, endSeconds };
  }

  /** @returns The sound of a chunk from the archive; null: it is on its way, and what to do is seen again when it comes. */
  #fetch(chunk: Chunk): Uint8Array<ArrayBuffer> | null {
    if (this.#fetched?.chunk === chunk) return this.#fetched.bytes;
    this.#fetched = { chunk, bytes: null };
    void this.#load(this.#fetched);
    return null;
  }

  async #load(fetched: Fetched): Promise<void> {
    fetched.bytes = await this.#recording.load(fetched.chunk);
    if (this.#fetched !== fetched) return;
    // What is lost is no longer in the recording: the next pump goes on with what comes after it.
    if (!fetched.bytes) this.#fetched = null;
    this.pump();
  }

  /** Over a part that was lost, from the end of what is buffered before it to the beginning of what is after. */
  #crossHole(): void {
    const at = this.#node.currentTime + HOLE_SECONDS;
    const after = (this.#recording.chunkAt(at)?.startSeconds ?? 0) + HOLE_SECONDS;
    if (after > at + HOLE_SECONDS && !this.holds(at) && this.holds(after)) {
      this.#node.currentTime = after;
    }
  }

  #bufferFor(mime: FrameMime): SourceBuffer {
    if (!this.#buffer) {
      this.#buffer = this.#mediaSource.addSourceBuffer(this.#container.typeOf(mime));
      this.#buffer.addEventListener('updateend', this.pump);
      this.#buffer.addEventListener('error', this.#onBroken);
      this.#buffer.addEventListener('bufferedchange', this.#onTakenOut);
    } else if (this.#mime !== mime) {
      this.#buffer.changeType(this.#container.typeOf(mime));
      this.#next.runsOn = false;
    }
    this.#mime = mime;
    return this.#buffer;
  }

  /** A managed buffer may be emptied by the browser, ahead of the playhead too: what is still to be heard is put in again. */
  readonly #onTakenOut = ({ removedRanges: removed }: BufferedChangeEvent): void => {
    if (!removed) return;
    const { currentTime } = this.#node;
    for (let i = 0; i < removed.length; i += 1) {
      const from = Math.max(removed.start(i), currentTime);
      const isAhead = removed.end(i) > from && from < this.#next.seconds;
      if (isAhead) this.#next = { seconds: from, runsOn: false };
    }
    this.pump();
  };

  /** @returns Whether there was something to take out, and the buffer is busy with it. */
  #evict(): boolean {
    const { buffered, length } = this.#ranges();
    const oldest = this.#node.currentTime - BEHIND_SECONDS;
    if (length === 0 || oldest - buffered.start(0) < EVICT_SECONDS) return false;
    this.#buffer?.remove(0, oldest);
    return true;
  }

  #flush(): void {
    this.#isFlushing = false;
    this.#buffer?.abort();
    this.#buffer?.remove(0, Infinity);
  }

  #ranges(): { readonly buffered: TimeRanges; readonly length: number } {
    const { buffered } = this.#buffer ?? this.#node;
    return { buffered, length: buffered.length };
  }
}

/** null: it cannot be cut there. */
function byteAt({ startSeconds, marks }: Chunk, seconds: number): number | null {
  if (startSeconds === seconds) return 0;
  return marks.find((mark) => mark.seconds === seconds)?.atByte ?? null;
}

function isQuotaExceeded(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError';
}
