import type { Recording } from '../recording.ts';

/** How much sound stands ready in the element. */
const AHEAD_SECONDS = 25;
const BEHIND_SECONDS = 20;
/** Old sound is taken out in pieces, not frame by frame. */
const EVICT_SECONDS = 20;

/**
 * Keeps a SourceBuffer filled with the part of a recording around the playhead, and no more: browsers allow about 12 MB
 * of audio. `audio/mpeg` and `audio/aac` carry no times, so each run goes on from the last; where one starts is set by
 * `timestampOffset`. MSE §4.2 (generate timestamps), "MPEG Audio Byte Stream Format".
 */
export class SourceBufferFeed {
  readonly #mediaSource: MediaSource;
  readonly #recording: Recording;
  readonly #node: HTMLMediaElement;
  readonly #onBroken: () => void;
  #buffer: SourceBuffer | null = null;
  #mime: string | null = null;
  /** The next moment to append, and whether it runs on from what was appended last. */
  #next = { seconds: 0, runsOn: false };
  #isFlushing = false;

  constructor(
    mediaSource: MediaSource,
    recording: Recording,
    node: HTMLMediaElement,
    onBroken: () => void,
  ) {
    this.#mediaSource = mediaSource;
    this.#recording = recording;
    this.#node = node;
    this.#onBroken = onBroken;
  }

  /** Brings the buffer up to what the playhead needs now. */
  readonly pump = (): void => {
    if (this.#mediaSource.readyState !== 'open' || this.#buffer?.updating) return;
    try {
      if (this.#isFlushing) this.#flush();
      else if (!this.#evict()) this.#appendNext();
    } catch (error) {
      if (!isQuotaExceeded(error)) this.#onBroken();
    }
  };

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
    const isDue = seconds - this.#node.currentTime < AHEAD_SECONDS;
    const chunk = isDue ? this.#recording.chunkAt(seconds) : null;
    if (!chunk) return;
    const buffer = this.#bufferFor(chunk.mime);
    // A jump: on the listener's wish, or because the oldest part went before it was played.
    if (!this.#next.runsOn || chunk.startSeconds !== seconds) {
      buffer.abort();
      buffer.timestampOffset = chunk.startSeconds;
    }
    // It throws when there is no room: then the same piece is tried again.
    buffer.appendBuffer(chunk.bytes);
    this.#next = { seconds: chunk.endSeconds, runsOn: true };
  }

  #bufferFor(mime: string): SourceBuffer {
    if (!this.#buffer) {
      this.#buffer = this.#mediaSource.addSourceBuffer(mime);
      this.#buffer.addEventListener('updateend', this.pump);
      this.#buffer.addEventListener('error', this.#onBroken);
    } else if (this.#mime !== mime) {
      this.#buffer.changeType(mime);
      this.#next.runsOn = false;
    }
    this.#mime = mime;
    return this.#buffer;
  }

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

function isQuotaExceeded(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError';
}
