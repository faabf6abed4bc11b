import { ADTS, MP3, MPEG_1, type AudioFormat, type FrameHeader } from './audioHeaders.ts';

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
const LONGEST_HEADER_BYTES = 7;
/** An encoder that has nothing to say sends frames of a dozen bytes. */
const SILENT_AAC_KBPS = 8;

/** @returns null: no frames of MP3 or AAC are in it. */
export function measureAudio(bytes: Uint8Array): Measured | null {
  for (let at = 0; at + LONGEST_HEADER_BYTES <= bytes.length; at += 1) {
    if (bytes[at] !== 0xff) continue;
    const format = [MP3, ADTS].find((one) => isConfirmed(bytes, at, one));
    if (format) return measured(bytes, at, format);
  }
  return null;
}

function isConfirmed(bytes: Uint8Array, from: number, format: AudioFormat): boolean {
  const kin = format.read(bytes, from)?.kin;
  let at = from;
  for (let seen = 0; seen < CONFIRMATIONS; seen += 1) {
    if (at + LONGEST_HEADER_BYTES > bytes.length) return false;
    const header = format.read(bytes, at);
    if (!header || header.kin !== kin) return false;
    at += header.lengthBytes;
  }
  return true;
}

function measured(bytes: Uint8Array, from: number, format: AudioFormat): Measured {
  const kin = format.read(bytes, from)?.kin;
  let at = from;
  let audioBytes = 0;
  let seconds = 0;
  let isSilent = true;
  while (at + LONGEST_HEADER_BYTES <= bytes.length) {
    const header = format.read(bytes, at);
    // A title between frames, a splice, an ID3 tag: looked past byte by byte.
    if (!header || header.kin !== kin) {
      at += 1;
      continue;
    }
    if (at + header.lengthBytes > bytes.length) break;
    if (format === MP3) isSilent &&= isEmptyMp3(bytes, at, header);
    at += header.lengthBytes;
    audioBytes += header.lengthBytes;
    seconds += header.seconds;
  }
  const bitrateKbps = (audioBytes * 8) / 1_000 / seconds;
  return {
    codec: format.codec,
    seconds,
    bitrateKbps,
    sound: soundOf(format, bitrateKbps, isSilent),
  };
}

function soundOf(format: AudioFormat, kbps: number, isSilent: boolean): Measured['sound'] {
  if (format === MP3) return isSilent ? 'silent' : 'heard';
  return kbps < SILENT_AAC_KBPS ? 'silent' : null;
}

/**
 * Whether a frame carries no samples at all: each granule says, before its own data, how many bits of them there are.
 * ISO/IEC 11172-3 §2.4.1.7; MPEG 2 has one granule and shorter fields (ISO/IEC 13818-3 §2.4.1.7).
 */
function isEmptyMp3(bytes: Uint8Array, at: number, { lengthBytes }: FrameHeader): boolean {
  const isMpeg1 = (((bytes[at + 1] ?? 0) >> 3) & 3) === MPEG_1;
  const hasChecksum = ((bytes[at + 1] ?? 0) & 1) === 0;
  const channels = (bytes[at + 3] ?? 0) >> 6 === 3 ? 1 : 2;
  const frame = bytes.subarray(at + (hasChecksum ? 6 : 4), at + lengthBytes);
  const bitsBefore = isMpeg1
    ? 9 + (channels === 1 ? 5 : 3) + 4 * channels
    : 8 + (channels === 1 ? 1 : 2);
  const granuleBits = isMpeg1 ? 59 : 63;
  const granules = (isMpeg1 ? 2 : 1) * channels;
  for (let granule = 0; granule < granules; granule += 1) {
    if (bitsAt(frame, bitsBefore + granule * granuleBits, 12) > 0) return false;
  }
  return true;
}

function bitsAt(bytes: Uint8Array, from: number, count: number): number {
  let value = 0;
  for (let bit = from; bit < from + count; bit += 1) {
    value = (value << 1) | (((bytes[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1);
  }
  return value;
}
