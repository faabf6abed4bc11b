/** Where the frames of a piece of MP3 or ADTS audio are. */
export interface AudioFrames {
  /** The first byte of each frame, and the end of the last: always one longer than there are frames. */
  readonly starts: readonly number[];
  /** Seconds of sound in one frame. */
  readonly frameSeconds: number;
  /** Rate, channels and bit rate in words, the same for all frames. */
  readonly format: string;
}

interface Frame {
  readonly bytes: number;
  readonly seconds: number;
  readonly format: string;
}

const MP3_KBPS = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
const MP3_RATES = [44_100, 48_000, 32_000];
const AAC_RATES = [
  96_000, 88_200, 64_000, 48_000, 44_100, 32_000, 24_000, 22_050, 16_000, 12_000, 11_025, 8_000,
];

/**
 * Finds every frame of a file that we made ourselves.
 *
 * @throws Where there is anything but whole frames of one format: a tag, a torn end.
 */
export function audioFrames(bytes: Uint8Array, codec: 'mp3' | 'aac'): AudioFrames {
  const frameAt = codec === 'mp3' ? mp3FrameAt : adtsFrameAt;
  const first = frameAt(bytes, 0);
  const starts = [0];
  for (let at = 0; at < bytes.length;) {
    const frame = frameAt(bytes, at);
    if (!first || frame?.format !== first.format || at + frame.bytes > bytes.length) {
      throw new Error(`Not a whole ${codec} frame at byte ${at} of ${bytes.length}`);
    }
    at += frame.bytes;
    starts.push(at);
  }
  return { starts, frameSeconds: first?.seconds ?? 0, format: first?.format ?? '' };
}

/** @see ISO/IEC 11172-3 §2.4.1.3. MPEG-1 Layer III only. */
function mp3FrameAt(bytes: Uint8Array, at: number): Frame | null {
  const [sync, layer = 0, rates = 0, mode = 0] = bytes.subarray(at, at + 4);
  if (sync !== 0xff || (layer & 0xfe) !== 0xfa) return null;
  const kbps = MP3_KBPS[rates >> 4];
  const rate = MP3_RATES[(rates >> 2) & 3];
  if (!kbps || !rate) return null;
  return {
    bytes: Math.floor((144_000 * kbps) / rate) + ((rates >> 1) & 1),
    seconds: 1_152 / rate,
    format: `MP3 ${kbps} kbit/s ${rate} Hz ${mode >> 6 === 3 ? 'mono' : 'stereo'}`,
  };
}

/** @see ISO/IEC 13818-7 §6.2: one raw data block a frame, as every encoder writes it. */
function adtsFrameAt(bytes: Uint8Array, at: number): Frame | null {
  const [sync, layer = 0, b2 = 0, b3 = 0, b4 = 0, b5 = 0] = bytes.subarray(at, at + 7);
  if (sync !== 0xff || (layer & 0xf6) !== 0xf0) return null;
  const rate = AAC_RATES[(b2 >> 2) & 15];
  const length = ((b3 & 3) << 11) | (b4 << 3) | (b5 >> 5);
  if (!rate || length < 7) return null;
  const channels = ((b2 & 1) << 2) | (b3 >> 6);
  return {
    bytes: length,
    seconds: 1_024 / rate,
    format: `AAC ${rate} Hz ${channels === 1 ? 'mono' : 'stereo'}`,
  };
}
