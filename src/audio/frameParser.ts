/* Bytes into frames: where a frame begins, when it is whole, and when a stream is not what it says. */

import { concatBytes } from './concatBytes.ts';
import type { Frame, FrameFormat, FrameHeader } from './frame.ts';
import { ID3_HEADER_BYTES, tagBytes } from './tagBytes.ts';

/** So many headers in a row must agree before bytes are taken for a stream: sync words also occur inside frames. */
const CONFIRMATIONS = 3;
/** No frame of either format is longer; more than a few of them without a true header is not audio. */
const MAX_PENDING_BYTES = 64 * 1_024;
/** Enough to tell a header, of either format, or a tag. */
const LOOKAHEAD_BYTES = ID3_HEADER_BYTES;

/**
 * Cuts a byte stream, joined anywhere, into whole frames. Never throws, and holds at most 64 KiB.
 *
 * A frame is given out when what follows it has begun: where bytes were lost in mid-frame, what is left of it is no
 * frame, and a decoder may give up on it for good.
 */
export class FrameParser {
  readonly #format: FrameFormat;
  #pending: Uint8Array<ArrayBuffer> = new Uint8Array(0);
  #signature: number | null = null;
  #toSkip = 0;
  #skipped = 0;

  constructor(format: FrameFormat) {
    this.#format = format;
  }

  /** How many bytes were passed over since the last frame, or the start: a measure of how little this is audio. */
  get skippedBytes(): number {
    return this.#skipped;
  }

  /** @returns The frames that these bytes complete; they own their bytes. */
  push(bytes: Uint8Array): Frame[] {
    this.#pending = concatBytes([this.#pending, bytes]);
    const frames: Frame[] = [];
    let at = 0;
    for (;;) {
      const step = this.#next(at, frames);
      if (step === 0) break;
      at += step;
    }
    const kept = Math.max(at, this.#pending.length - MAX_PENDING_BYTES);
    this.#skipped += kept - at;
    this.#pending = this.#pending.slice(kept);
    return frames;
  }

  /** @returns How many bytes are done with; 0 when more are needed. */
  #next(at: number, frames: Frame[]): number {
    const left = this.#pending.length - at;
    if (this.#toSkip > 0) return this.#skipTag(left);
    if (left < LOOKAHEAD_BYTES) return 0;
    this.#toSkip = this.#tagBytes(at);
    if (this.#toSkip > 0) return this.#skipTag(left);
    const header = this.#format.readHeader(this.#pending, at);
    if (!header) return this.#lose();
    const isLocked = header.signature === this.#signature;
    const isTrue = isLocked ? this.#isFollowed(at, header) : this.#isConfirmed(at, header);
    if (isTrue === null) return 0;
    if (!isTrue) return this.#lose();
    this.#signature = header.signature;
    return this.#take(at, header, frames);
  }

  #take(at: number, { lengthBytes, durationSeconds }: FrameHeader, frames: Frame[]): number {
    const bytes = this.#pending.slice(at, at + lengthBytes);
    if (!this.#format.isSoundless(bytes)) frames.push({ bytes, durationSeconds });
    this.#skipped = 0;
    return lengthBytes;
  }

  /** Locked: a frame is whole when another begins, or a tag, where it ends. null: that is not here yet. */
  #isFollowed(at: number, { lengthBytes, signature }: FrameHeader): boolean | null {
    const end = at + lengthBytes;
    if (end + LOOKAHEAD_BYTES > this.#pending.length) return null;
    if (this.#tagBytes(end) > 0) return true;
    const next = this.#format.readHeader(this.#pending, end);
    if (!next) return false;
    return next.signature === signature || this.#isConfirmed(end, next);
  }

  /** @returns The length of the tag that begins here; 0: none does. */
  #tagBytes(at: number): number {
    return tagBytes(this.#pending, at, this.#signature !== null);
  }

  /** Not locked yet: the headers that should follow this one are looked at before it is believed. null: they are not here yet. */
  #isConfirmed(at: number, first: FrameHeader): boolean | null {
    let end = at + first.lengthBytes;
    for (let seen = 1; seen < CONFIRMATIONS; seen += 1) {
      if (end + this.#format.headerBytes > this.#pending.length) return null;
      const header = this.#format.readHeader(this.#pending, end);
      if (header?.signature !== first.signature) return false;
      end += header.lengthBytes;
    }
    return true;
  }

  #lose(): number {
    this.#signature = null;
    this.#skipped += 1;
    return 1;
  }

  #skipTag(left: number): number {
    const now = Math.min(left, this.#toSkip);
    this.#toSkip -= now;
    return now;
  }
}
