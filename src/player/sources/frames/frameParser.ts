import type { Frame, FrameFormat, FrameHeader } from './frame.ts';

/** So many headers in a row must agree before bytes are taken for a stream: sync words also occur inside frames. */
const CONFIRMATIONS = 3;
/** No frame of either format is longer; more than a few of them without a true header is not audio. */
const MAX_PENDING_BYTES = 64 * 1_024;
const ID3_HEADER_BYTES = 10;
/** A longer "tag" is sound that happens to spell ID3, or a server that means harm. */
const MAX_ID3_BYTES = 1_024 * 1_024;

export interface FrameParser {
  /** @returns The frames that these bytes complete; they own their bytes. */
  readonly push: (bytes: Uint8Array) => Frame[];
  /** How many bytes were passed over since the last frame, or the start: a measure of how little this is audio. */
  readonly skippedBytes: () => number;
}

/** Cuts a byte stream, joined anywhere, into whole frames. Never throws, and holds at most 64 KiB. */
export function createFrameParser(format: FrameFormat): FrameParser {
  let pending = new Uint8Array(0);
  let kinship: number | null = null;
  let toSkip = 0;
  let skipped = 0;

  function push(bytes: Uint8Array): Frame[] {
    pending = joined(pending, bytes);
    const frames: Frame[] = [];
    let at = 0;
    for (;;) {
      const step = next(at, frames);
      if (step === 0) break;
      at += step;
    }
    pending = pending.slice(at);
    if (pending.length > MAX_PENDING_BYTES) {
      skipped += pending.length - MAX_PENDING_BYTES;
      pending = pending.slice(-MAX_PENDING_BYTES);
    }
    return frames;
  }

  /** @returns How many bytes are done with; 0 when more are needed. */
  function next(at: number, frames: Frame[]): number {
    const left = pending.length - at;
    if (toSkip > 0) return skipTag(left);
    if (left < Math.max(format.headerBytes, ID3_HEADER_BYTES)) return 0;
    const tagBytes = id3Bytes(pending, at);
    if (tagBytes > 0) {
      toSkip = tagBytes;
      return skipTag(left);
    }
    const header = format.readHeader(pending, at);
    if (!header || (kinship !== null && header.kinship !== kinship)) return lose();
    if (kinship === null) {
      const isTrue = isConfirmed(at, header);
      if (isTrue === null) return 0;
      if (!isTrue) return lose();
      kinship = header.kinship;
    }
    return take(at, header, frames);
  }

  function take(at: number, header: FrameHeader, frames: Frame[]): number {
    if (at + header.lengthBytes > pending.length) return 0;
    const bytes = pending.slice(at, at + header.lengthBytes);
    frames.push({ bytes, durationSeconds: header.durationSeconds });
    skipped = 0;
    return header.lengthBytes;
  }

  /** Not locked yet: the headers that should follow this one are looked at before it is believed. null: they are not here yet. */
  function isConfirmed(at: number, first: FrameHeader): boolean | null {
    let end = at + first.lengthBytes;
    for (let seen = 1; seen < CONFIRMATIONS; seen += 1) {
      if (end + format.headerBytes > pending.length) return null;
      const header = format.readHeader(pending, end);
      if (header?.kinship !== first.kinship) return false;
      end += header.lengthBytes;
    }
    return true;
  }

  function lose(): number {
    kinship = null;
    skipped += 1;
    return 1;
  }

  function skipTag(left: number): number {
    const now = Math.min(left, toSkip);
    toSkip -= now;
    return now;
  }

  return { push, skippedBytes: () => skipped };
}

function joined(a: Uint8Array<ArrayBuffer>, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
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
