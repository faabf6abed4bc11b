/* What MP4 has to say of a stream before its first sample. */

import { adts } from '#audio/adts.ts';
import type { FrameFormat, FrameMime } from '#audio/frame.ts';
import { mp3 } from '#audio/mp3.ts';

/** ISO/IEC 14496-1 §7.2.6.6, "objectTypeIndication". */
const MPEG_4_AUDIO = 0x40;
const MPEG_2_LOW_RATES = 0x69;
const MPEG_1_AUDIO = 0x6b;

const MPEG_1_BITS = 3;
const MONO = 3;
const AAC_SAMPLES = 1_024;

export interface Track {
  readonly objectType: number;
  /** Hz; times are counted in samples of it. */
  readonly sampleRate: number;
  readonly channels: number;
  /** AudioSpecificConfig, ISO/IEC 14496-3 §1.6.2.1; empty: the frames say it themselves. */
  readonly decoderConfig: readonly number[];
  /** How many samples a frame lasts. */
  readonly frameSamples: number;
  /** So many bytes at the head of each frame are not stored. */
  readonly headerBytes: number;
}

const FORMATS: Readonly<Record<FrameMime, FrameFormat>> = { 'audio/mpeg': mp3, 'audio/aac': adts };

/**
 * Reads the header of a frame.
 *
 * @returns null: there is none.
 */
export function frameAt(
  bytes: Uint8Array,
  at: number,
  mime: FrameMime,
): { readonly track: Track; readonly lengthBytes: number } | null {
  const header = FORMATS[mime].readHeader(bytes, at);
  if (!header) return null;
  const { lengthBytes, durationSeconds } = header;
  const track =
    mime === 'audio/mpeg'
      ? mp3Track(bytes, at, durationSeconds)
      : aacTrack(bytes, at, durationSeconds);
  return { track, lengthBytes };
}

/** Whether two frames can stand in one track. A decoder of MP3 sees by itself how many channels a frame has. */
export function isSameTrack(one: Track, other: Track): boolean {
  return (
    one.objectType === other.objectType &&
    one.sampleRate === other.sampleRate &&
    one.headerBytes === other.headerBytes &&
    String(one.decoderConfig) === String(other.decoderConfig)
  );
}

function mp3Track(bytes: Uint8Array, at: number, durationSeconds: number): Track {
  const isMpeg1 = ((bytes[at + 1]! >> 3) & 3) === MPEG_1_BITS;
  const frameSamples = isMpeg1 ? 1_152 : 576;
  return {
    objectType: isMpeg1 ? MPEG_1_AUDIO : MPEG_2_LOW_RATES,
    sampleRate: Math.round(frameSamples / durationSeconds),
    channels: bytes[at + 3]! >> 6 === MONO ? 1 : 2,
    decoderConfig: [],
    frameSamples,
    headerBytes: 0,
  };
}

/** ISO/IEC 13818-7 §6.2: of the header all goes into the decoder's configuration. */
function aacTrack(bytes: Uint8Array, at: number, durationSeconds: number): Track {
  const [b1 = 0, b2 = 0, b3 = 0] = bytes.subarray(at + 1, at + 4);
  const objectType = (b2 >> 6) + 1;
  const rateIndex = (b2 >> 2) & 15;
  const channels = ((b2 & 1) << 2) | (b3 >> 6);
  const hasChecksum = (b1 & 1) === 0;
  return {
    objectType: MPEG_4_AUDIO,
    sampleRate: Math.round(AAC_SAMPLES / durationSeconds),
    channels,
    decoderConfig: [(objectType << 3) | (rateIndex >> 1), ((rateIndex & 1) << 7) | (channels << 3)],
    frameSamples: AAC_SAMPLES,
    headerBytes: hasChecksum ? 9 : 7,
  };
}
