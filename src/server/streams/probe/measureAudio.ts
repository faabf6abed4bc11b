import { adts } from '#audio/adts.ts';
import type { FrameFormat } from '#audio/frame.ts';
import { mp3 } from '#audio/mp3.ts';
import { isEmptyMp3 } from './emptyMp3.ts';

/** What a piece of a stream, joined anywhere, turns out to be. */
export interface Measured {
  readonly codec: 'mp3' | 'aac';
  /** Of its whole frames. */
  readonly seconds: number;
  readonly bitrateKbps: number;
  /** null: AAC that is not nearly empty; to know more, it would have to be decoded. */
  readonly sound: 'heard' | 'silent' | null;
}

/** So many headers in a row have to agree: sync words also occur by chance. */
const CONFIRMATIONS = 3;
const LONGEST_HEADER_BYTES = Math.max(mp3.headerBytes, adts.headerBytes);
/** An encoder that has nothing to say sends frames of a dozen bytes. */
const SILENT_AAC_KBPS = 8;

/** @returns null: no frames of MP3 or AAC are in it. */
export function measureAudio(bytes: Uint8Array): Measured | null {
  for (let at = 0; at + LONGEST_HEADER_BYTES <= bytes.length; at += 1) {
    if (bytes[at] !== 0xff) continue;
    const format = [mp3, adts].find((one) => isConfirmed(bytes, at, one));
    if (format) return measured(bytes, at, format);
  }
  return null;
}

function isConfirmed(bytes: Uint8Array, from: number, { readHeader }: FrameFormat): boolean {
  const signature = readHeader(bytes, from)?.signature;
  let at = from;
  for (let seen = 0; seen < CONFIRMATIONS; seen += 1) {
    if (at + LONGEST_HEADER_BYTES > bytes.length) return false;
    const header = readHeader(bytes, at);
    if (!header || header.signature !== signature) return false;
    at += header.lengthBytes;
  }
  return true;
}

function measured(bytes: Uint8Array, from: number, format: FrameFormat): Measured {
  const signature = format.readHeader(bytes, from)?.signature;
  let at = from;
  let audioBytes = 0;
  let seconds = 0;
  let isSilent = true;
  while (at + LONGEST_HEADER_BYTES <= bytes.length) {
    const header = format.readHeader(bytes, at);
    // A title between frames, a splice, an ID3 tag: looked past byte by byte.
    if (!header || header.signature !== signature) {
      at += 1;
      continue;
    }
    if (at + header.lengthBytes > bytes.length) break;
    if (format === mp3) isSilent &&= isEmptyMp3(bytes, at, header);
    at += header.lengthBytes;
    audioBytes += header.lengthBytes;
    seconds += header.durationSeconds;
  }
  const bitrateKbps = (audioBytes * 8) / 1_000 / seconds;
  return {
    codec: format === mp3 ? 'mp3' : 'aac',
    seconds,
    bitrateKbps,
    sound: soundOf(format, bitrateKbps, isSilent),
  };
}

function soundOf(format: FrameFormat, kbps: number, isSilent: boolean): Measured['sound'] {
  if (format === mp3) return isSilent ? 'silent' : 'heard';
  return kbps < SILENT_AAC_KBPS ? 'silent' : null;
}
