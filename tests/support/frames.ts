/** A whole MP3 frame. Its body is a pattern without sync words, told apart by `seed`. */
export function mp3Frame(seed: number, given: Partial<Mp3Shape> = {}): Uint8Array<ArrayBuffer> {
  const { version, rateIndex, kbpsIndex, padding, mode } = { ...MP3_128, ...given };
  const header = [
    0xff,
    0xe0 | (version << 3) | 0b010 | 1,
    (kbpsIndex << 4) | (rateIndex << 2) | (padding << 1),
    mode << 6,
  ];
  const kbps = (version === 3 ? MPEG_1_KBPS : MPEG_2_KBPS)[kbpsIndex]!;
  const sampleRate = MPEG_1_RATES[rateIndex]! / (version === 3 ? 1 : version === 2 ? 2 : 4);
  const slots = Math.floor(((version === 3 ? 144 : 72) * kbps * 1_000) / sampleRate);
  return withBody(header, slots + padding, seed);
}

interface Mp3Shape {
  /** 3: MPEG 1, 2: MPEG 2, 0: MPEG 2.5. */
  readonly version: 0 | 2 | 3;
  /** 44,100, 48,000 and 32,000 Hz, or their half and quarter. */
  readonly rateIndex: 0 | 1 | 2;
  readonly kbpsIndex: number;
  readonly padding: 0 | 1;
  /** 0: stereo, 1: joint stereo, 3: mono. */
  readonly mode: 0 | 1 | 3;
}

/** MPEG 1, 44.1 kHz, 128 kbit/s: what most stations send. */
const MP3_128: Mp3Shape = { version: 3, rateIndex: 0, kbpsIndex: 9, padding: 0, mode: 1 };
const MPEG_1_KBPS = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
const MPEG_2_KBPS = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
const MPEG_1_RATES = [44_100, 48_000, 32_000];

/** A whole ADTS frame of AAC-LC in stereo; rate index 4 is 44.1 kHz. */
export function adtsFrame(
  seed: number,
  { lengthBytes = 200, rateIndex = 4 } = {},
): Uint8Array<ArrayBuffer> {
  const header = [
    0xff,
    0xf1,
    (1 << 6) | (rateIndex << 2),
    (2 << 6) | (lengthBytes >> 11),
    (lengthBytes >> 3) & 0xff,
    ((lengthBytes & 7) << 5) | 0x1f,
    0xfc,
  ];
  return withBody(header, lengthBytes, seed);
}

/** So many frames in a row, each with a body of its own. */
export function frameRun<T>(count: number, frame: (seed: number) => T, from = 0): T[] {
  return Array.from({ length: count }, (_, i) => frame(from + i));
}

export function bytesOf(...pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

export function textBytes(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(new TextEncoder().encode(text));
}

/** An ID3v2.4 tag with so many bytes of nothing in it. */
export function id3Tag(bodyBytes: number): Uint8Array<ArrayBuffer> {
  const size = [21, 14, 7, 0].map((shift) => (bodyBytes >> shift) & 0x7f);
  return bytesOf(Uint8Array.from([0x49, 0x44, 0x33, 4, 0, 0, ...size]), new Uint8Array(bodyBytes));
}

function withBody(header: readonly number[], length: number, seed: number) {
  const bytes = Uint8Array.from({ length }, (_, i) => (seed * 31 + i * 7) % 0xf0);
  bytes.set(header);
  return bytes;
}
