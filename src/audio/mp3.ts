/* MP3: what the header of a frame says, in all three versions of MPEG audio. */

import type { FrameFormat, FrameHeader } from './frame.ts';

const KBPS_V1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
const KBPS_V2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
/** By version bits: 0 is MPEG 2.5, 2 is MPEG 2, 3 is MPEG 1. */
const SAMPLE_RATES: Readonly<Record<number, readonly number[]>> = {
  0: [11_025, 12_000, 8_000],
  2: [22_050, 24_000, 16_000],
  3: [44_100, 48_000, 32_000],
};
const MPEG_1 = 3;
const LAYER_III = 1;
const MONO = 3;
const HEADER_BYTES = 4;
const VBRI_AT = 36;

/** MPEG audio, layer III: versions 1, 2 and 2.5. ISO/IEC 11172-3 §2.4.1.3, ISO/IEC 13818-3 §2.4.1.3. */
export const mp3: FrameFormat = {
  mime: 'audio/mpeg',
  headerBytes: HEADER_BYTES,
  readHeader,
  isSoundless,
};

function readHeader(bytes: Uint8Array, at: number): FrameHeader | null {
  const [b0 = 0, b1 = 0, b2 = 0, b3 = 0] = bytes.subarray(at, at + 4);
  if (b0 !== 0xff || (b1 & 0xe0) !== 0xe0) return null;
  const version = (b1 >> 3) & 3;
  const sampleRate = SAMPLE_RATES[version]?.[(b2 >> 2) & 3];
  const kbps = (version === MPEG_1 ? KBPS_V1 : KBPS_V2)[b2 >> 4];
  const isReserved = (b3 & 3) === 2;
  // Free format (0 kbit/s) does not say how long it is: nobody streams it.
  if (((b1 >> 1) & 3) !== LAYER_III || !sampleRate || !kbps || isReserved) return null;
  const samples = version === MPEG_1 ? 1_152 : 576;
  const padding = (b2 >> 1) & 1;
  return {
    lengthBytes: Math.floor((samples * 125 * kbps) / sampleRate) + padding,
    durationSeconds: samples / sampleRate,
    // Version, layer and sample rate. Channel mode may change from frame to frame in real streams.
    signature: (b1 & 0x1e) | ((b2 & 0x0c) << 8),
  };
}

/** Xing, LAME and Fraunhofer put the length of a file, and where to seek in it, into a frame of its own. */
function isSoundless(frame: Uint8Array): boolean {
  const isMpeg1 = ((frame[1]! >> 3) & 3) === MPEG_1;
  const isMono = frame[3]! >> 6 === MONO;
  const sideBytes = isMpeg1 ? (isMono ? 17 : 32) : isMono ? 9 : 17;
  const name = textAt(frame, HEADER_BYTES + sideBytes);
  return name === 'Xing' || name === 'Info' || textAt(frame, VBRI_AT) === 'VBRI';
}

function textAt(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}
