/** What the header of a coded frame says. */
export interface FrameHeader {
  readonly lengthBytes: number;
  readonly seconds: number;
  /** Two frames of one stream have the same. */
  readonly kin: number;
}

export interface AudioFormat {
  readonly codec: 'mp3' | 'aac';
  readonly read: (bytes: Uint8Array, at: number) => FrameHeader | null;
}

const KBPS_V1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
const KBPS_V2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
/** Of MPEG 1; version 2 halves them, 2.5 quarters them. */
const MP3_RATES = [44_100, 48_000, 32_000];
const AAC_RATES = [
  96_000, 88_200, 64_000, 48_000, 44_100, 32_000, 24_000, 22_050, 16_000, 12_000, 11_025, 8_000,
  7_350,
];
export const MPEG_1 = 3;

/** By version bits: 3 is MPEG 1, 2 is MPEG 2, 0 is MPEG 2.5; 1 is nobody's. */
const RATE_DIVISORS: Readonly<Record<number, number>> = { 3: 1, 2: 2, 0: 4 };

/** MPEG audio, layer III. ISO/IEC 11172-3 §2.4.1.3. */
export const MP3: AudioFormat = {
  codec: 'mp3',
  read: (bytes, at) => {
    const [b0 = 0, b1 = 0, b2 = 0] = bytes.subarray(at, at + 3);
    const version = (b1 >> 3) & 3;
    const isLayer3 = ((b1 >> 1) & 3) === 1;
    const rate = (MP3_RATES[(b2 >> 2) & 3] ?? 0) / (RATE_DIVISORS[version] ?? 0);
    const kbps = (version === MPEG_1 ? KBPS_V1 : KBPS_V2)[b2 >> 4];
    if (b0 !== 0xff || (b1 & 0xe0) !== 0xe0 || !isLayer3 || !kbps) return null;
    if (!Number.isFinite(rate) || rate === 0) return null;
    const samples = version === MPEG_1 ? 1_152 : 576;
    const padding = (b2 >> 1) & 1;
    return {
      lengthBytes: Math.floor((samples * 125 * kbps) / rate) + padding,
      seconds: samples / rate,
      kin: (b1 & 0x1e) | ((b2 & 0x0c) << 8),
    };
  },
};

/** AAC in ADTS. ISO/IEC 13818-7 §6.2. */
export const ADTS: AudioFormat = {
  codec: 'aac',
  read: (bytes, at) => {
    const [b0 = 0, b1 = 0, b2 = 0, b3 = 0, b4 = 0, b5 = 0, b6 = 0] = bytes.subarray(at, at + 7);
    const rate = AAC_RATES[(b2 >> 2) & 15];
    const lengthBytes = ((b3 & 3) << 11) | (b4 << 3) | (b5 >> 5);
    if (b0 !== 0xff || (b1 & 0xf6) !== 0xf0 || !rate || lengthBytes < 8) return null;
    return {
      lengthBytes,
      seconds: (((b6 & 3) + 1) * 1_024) / rate,
      kin: (b1 << 16) | ((b2 & 0xfd) << 8) | (b3 & 0xc0),
    };
  },
};
