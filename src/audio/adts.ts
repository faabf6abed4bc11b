/* AAC as radio sends it: what the header of an ADTS frame says. */

import type { FrameFormat, FrameHeader } from './frame.ts';

const SAMPLE_RATES = [
  96_000, 88_200, 64_000, 48_000, 44_100, 32_000, 24_000, 22_050, 16_000, 12_000, 11_025, 8_000,
  7_350,
];
const SAMPLES_PER_BLOCK = 1_024;
const MIN_LENGTH_BYTES = 8;

/**
 * AAC in ADTS. HE-AAC announces its core only: half the sample rate, so twice the duration for the same 1,024 samples,
 * which is what it sounds for. ISO/IEC 13818-7 §6.2.
 */
export const adts: FrameFormat = {
  mime: 'audio/aac',
  headerBytes: 7,
  readHeader,
  isSoundless: () => false,
};

function readHeader(bytes: Uint8Array, at: number): FrameHeader | null {
  const [b0 = 0, b1 = 0, b2 = 0, b3 = 0, b4 = 0, b5 = 0, b6 = 0] = bytes.subarray(at, at + 7);
  if (b0 !== 0xff || (b1 & 0xf6) !== 0xf0) return null;
  const sampleRate = SAMPLE_RATES[(b2 >> 2) & 15];
  const lengthBytes = ((b3 & 3) << 11) | (b4 << 3) | (b5 >> 5);
  if (!sampleRate || lengthBytes < MIN_LENGTH_BYTES) return null;
  const blocks = (b6 & 3) + 1;
  return {
    lengthBytes,
    durationSeconds: (blocks * SAMPLES_PER_BLOCK) / sampleRate,
    // All of the fixed header but its private, copy and home bits.
    signature: (b1 << 16) | ((b2 & 0xfd) << 8) | (b3 & 0xc0),
  };
}
