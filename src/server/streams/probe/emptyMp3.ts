import type { FrameHeader } from '#audio/frame.ts';

const MPEG_1 = 3;
const MONO = 3;

/**
 * Whether an MP3 frame carries no samples at all: each granule says, before its own data, how many bits of them there
 * are. ISO/IEC 11172-3 §2.4.1.7; MPEG 2 has one granule and shorter fields (ISO/IEC 13818-3 §2.4.1.7).
 *
 * @param at Where the frame begins.
 */
export function isEmptyMp3(bytes: Uint8Array, at: number, { lengthBytes }: FrameHeader): boolean {
  const isMpeg1 = (((bytes[at + 1] ?? 0) >> 3) & 3) === MPEG_1;
  const hasChecksum = ((bytes[at + 1] ?? 0) & 1) === 0;
  const channels = (bytes[at + 3] ?? 0) >> 6 === MONO ? 1 : 2;
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
