import { concatBytes } from './concatBytes.ts';
import type { Frame, FrameFormat, FrameHeader } from './frame.ts';

/** So many headers in a row must agree before bytes are taken for a stream: sync words also occur inside frames. */
const CONFIRMATIONS = 3;
/** No frame of either format is longer; more than a few of them without a true header is not audio. */
const MAX_PENDING_BYTES = 64 * 1_024;
const ID3_HEADER_BYTES = 10;
const ID3_V1_BYTES = 128;
/** Enough to tell a header, of either format, or a tag. */
const LOOKAHEAD_BYTES = ID3_HEADER_BYTES;
/** A longer "tag" is sound that happens to spell ID3, or a server that means harm. */
const MAX_ID3_BYTES = 1_024 * 1_024;

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
    // Three letters are not much: they count only where a frame ends.
    return (
      id3Bytes(this.#pending, at) || (this.#signature === null ? 0 : id3V1Bytes(this.#pending, at))
    );
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

/** @returns The whole length of the ID3v2 tag that starts here; 0: none does. ID3v2.4 §3.1: sizes are "syncsafe". */
function id3Bytes(bytes: Uint8Array, at: number): number {
  const [i, d, three, , , flags = 0, ...size] = bytes.subarray(at, at + ID3_HEADER_BYTES);
  if (i !== 0x49 || d !== 0x44 || three !== 0x33 || size.some((byte) => byte > 0x7f)) return 0;
  const bodyBytes = size.reduce((sum, byte) => (sum << 7) | byte, 0);
  const footerBytes = flags & 0x10 ? ID3_HEADER_BYTES : 0;
  const tagBytes = ID3_HEADER_BYTES + bodyBytes + footerBytes;
  return tagBytes <= MAX_ID3_BYTES ? tagBytes : 0;
}

function id3V1Bytes(bytes: Uint8Array, at: number): number {
  const isTag = bytes[at] === 0x54 && bytes[at + 1] === 0x41 && bytes[at + 2] === 0x47;
  return isTag ? ID3_V1_BYTES : 0;
}
