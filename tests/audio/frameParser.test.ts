import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adts } from '#audio/adts.ts';
import type { FrameFormat } from '#audio/frame.ts';
import { FrameParser } from '#audio/frameParser.ts';
import { mp3 } from '#audio/mp3.ts';
import {
  adtsFrame,
  bytesOf,
  frameRun,
  id3Tag,
  mp3Frame,
  textBytes,
} from '#tests/support/frames.ts';

function framesIn(format: FrameFormat, ...pieces: readonly Uint8Array[]): Uint8Array[] {
  const parser = new FrameParser(format);
  return pieces.flatMap((piece) => parser.push(piece)).map((frame) => frame.bytes);
}

describe.each([
  { name: 'MP3', format: mp3, frame: (seed: number) => mp3Frame(seed) },
  {
    name: 'MP3 of 22.05 kHz (MPEG 2)',
    format: mp3,
    frame: (seed: number) => mp3Frame(seed, { version: 2, kbpsIndex: 8 }),
  },
  {
    name: 'MP3 of 8 kHz (MPEG 2.5)',
    format: mp3,
    frame: (seed: number) => mp3Frame(seed, { version: 0, rateIndex: 2, kbpsIndex: 4 }),
  },
  { name: 'AAC', format: adts, frame: (seed: number) => adtsFrame(seed) },
])('a stream of $name', ({ format, frame }) => {
  const frames = frameRun(12, frame);
  /** A frame is handed on when the next has begun. */
  const TAIL = frame(12).subarray(0, 16);
  const stream = bytesOf(...frames, TAIL);

  it('is cut into the very frames that were sent', () => {
    expect(framesIn(format, stream)).toEqual(frames);
  });

  it('begins with a whole frame wherever it is joined', () => {
    const length = frames[0]!.length;
    for (let at = 1; at <= length; at += 1) {
      expect(framesIn(format, stream.subarray(at)), `joined at ${at}`).toEqual(frames.slice(1));
    }
  });

  it('gives the same frames in chunks of any size', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 700 }), { minLength: 1 }), (sizes) => {
        expect(framesIn(format, ...cut(stream, sizes))).toEqual(frames);
      }),
      { numRuns: 40 },
    );
  });

  it('is not fooled by a sync word in the sound before its first frame', () => {
    const header = frames[0]!.subarray(0, format.headerBytes);
    const lure = bytesOf(textBytes('sound'), header, textBytes('more sound'));
    expect(framesIn(format, lure, stream)).toEqual(frames);
  });

  it('passes over an ID3 tag at the join, and one between frames', () => {
    const tagged = [id3Tag(3_000), ...frames.slice(0, 6), id3Tag(200), ...frames.slice(6), TAIL];
    expect(framesIn(format, bytesOf(...tagged))).toEqual(frames);
    expect(framesIn(format, ...cut(bytesOf(...tagged), [97]))).toEqual(frames);
  });

  it('loses only what is torn when bytes are missing or wrong in the middle', () => {
    const torn = bytesOf(
      ...frames.slice(0, 4),
      textBytes('#### lost ####'),
      ...frames.slice(5),
      TAIL,
    );
    // The one before the gap too: nobody can tell that it was whole.
    expect(framesIn(format, torn)).toEqual(frames.filter((_, i) => i !== 3 && i !== 4));
  });

  it('takes up another stream that follows on the same connection', () => {
    const others = frameRun(5, (seed) =>
      format === mp3 ? mp3Frame(seed, { rateIndex: 1 }) : adtsFrame(seed, { rateIndex: 3 }),
    );
    const sound = framesIn(format, bytesOf(...frames, ...others));
    expect(sound).toEqual([...frames, ...others.slice(0, -1)]);
  });

  it('gives out no frame that lost its end', () => {
    for (let lost = 10; lost < frames[4]!.length; lost += 7) {
      const torn = bytesOf(
        ...frames.slice(0, 4),
        frames[4]!.subarray(0, lost),
        ...frames.slice(5),
        TAIL,
      );
      const sound = framesIn(format, ...cut(torn, [300]));
      expect(sound, `torn at ${lost}`).toEqual(frames.filter((_, i) => i !== 4));
    }
  });

  it('begins to sound once three headers have come', () => {
    const parser = new FrameParser(format);
    const three = bytesOf(...frames.slice(0, 2), frames[2]!.subarray(0, 10));
    expect(parser.push(three.subarray(0, -10))).toHaveLength(0);
    expect(parser.push(three.subarray(-10))).toHaveLength(2);
  });

  it('passes over an ID3v1 tag between frames', () => {
    const tag = bytesOf(textBytes('TAG'), new Uint8Array(125).fill(32));
    const tagged = bytesOf(...frames.slice(0, 6), tag, ...frames.slice(6), TAIL);
    expect(framesIn(format, tagged)).toEqual(frames);
    expect(framesIn(format, ...cut(tagged, [61]))).toEqual(frames);
  });

  it('never throws, and holds back at most 64 KiB, whatever is sent', () => {
    const noise = fc.array(fc.uint8Array({ maxLength: 600 }), { maxLength: 12 });
    const mixed = noise.map((pieces) => pieces.flatMap((piece, i) => [piece, frames[i]!]));
    const isBounded = (pieces: readonly Uint8Array[]) => {
      const sent = pieces.reduce((sum, piece) => sum + piece.length, 0);
      const out = framesIn(format, ...pieces).reduce((sum, piece) => sum + piece.length, 0);
      return out <= sent;
    };
    expect(() => fc.assert(fc.property(fc.oneof(noise, mixed), isBounded))).not.toThrow();
  });

  it('counts what it passes over, and forgives it at the next frame', () => {
    const parser = new FrameParser(format);
    for (let i = 0; i < 40; i += 1) parser.push(new Uint8Array(4_096));
    expect(parser.skippedBytes).toBeGreaterThan(64 * 1_024);
    parser.push(stream);
    expect(parser.skippedBytes).toBeLessThan(TAIL.length);
  });

  it('keeps bytes of its own, which nobody else can change', () => {
    const sent = stream.slice();
    const parser = new FrameParser(format);
    const [first] = parser.push(sent);
    sent.fill(0);
    expect(first?.bytes).toEqual(frames[0]);
  });
});

describe('what a header says', () => {
  it.each([
    { kind: 'MPEG 1, 128 kbit/s', shape: {}, lengthBytes: 417, ms: 26.12 },
    { kind: 'with padding', shape: { padding: 1 }, lengthBytes: 418, ms: 26.12 },
    {
      kind: '320 kbit/s, 48 kHz',
      shape: { kbpsIndex: 14, rateIndex: 1 },
      lengthBytes: 960,
      ms: 24,
    },
    { kind: 'MPEG 2, 22.05 kHz', shape: { version: 2, kbpsIndex: 8 }, lengthBytes: 208, ms: 26.12 },
    { kind: 'MPEG 2.5, 8 kHz', shape: { version: 0, rateIndex: 2 }, lengthBytes: 720, ms: 72 },
    { kind: 'mono', shape: { mode: 3 }, lengthBytes: 417, ms: 26.12 },
  ] as const)('of MP3: $kind', ({ shape, lengthBytes, ms }) => {
    const header = mp3.readHeader(mp3Frame(0, shape), 0);
    expect(header?.lengthBytes).toBe(lengthBytes);
    expect(header!.durationSeconds * 1_000).toBeCloseTo(ms, 1);
  });

  it('of AAC: its length and its 1,024 samples', () => {
    const header = adts.readHeader(adtsFrame(0, { lengthBytes: 371 }), 0);
    expect(header?.lengthBytes).toBe(371);
    expect(header!.durationSeconds * 1_000).toBeCloseTo(23.22, 1);
  });

  it.each([
    ['layer II', mp3, [0xff, 0xfd, 0x90, 0x40]],
    ['a reserved version', mp3, [0xff, 0xeb, 0x90, 0x40]],
    ['a reserved sample rate', mp3, [0xff, 0xfb, 0x9c, 0x40]],
    ['no bit rate', mp3, [0xff, 0xfb, 0x00, 0x40]],
    ['a forbidden bit rate', mp3, [0xff, 0xfb, 0xf0, 0x40]],
    ['MP3', adts, [0xff, 0xfb, 0x90, 0x40, 0, 0, 0]],
    ['a reserved sample rate', adts, [0xff, 0xf1, 0x7c, 0x80, 0x19, 0x1f, 0xfc]],
    ['a frame shorter than its header', adts, [0xff, 0xf1, 0x50, 0x80, 0x00, 0x7f, 0xfc]],
  ] as const)('is not read from %s', (_, format, bytes) => {
    expect(format.readHeader(Uint8Array.from(bytes), 0)).toBeNull();
  });
});

it.each([
  ['Xing', {}, 36],
  ['Info', { mode: 3 }, 21],
  ['Xing', { version: 2 }, 21],
  ['Info', { version: 2, mode: 3 }, 13],
  ['VBRI', {}, 36],
] as const)('leaves out the %s frame that heads a file of %o', (name, shape, at) => {
  const frames = frameRun(8, (seed) => mp3Frame(seed, shape));
  const head = mp3Frame(0, shape);
  head.set(textBytes(name), at);
  const stream = bytesOf(...frames.slice(0, 3), head, ...frames.slice(3));
  expect(framesIn(mp3, stream)).toEqual(frames.slice(0, -1));
});

it('refuses layers I and II, however long they go on', () => {
  const layer2 = mp3Frame(0);
  layer2[1] = 0xfd;
  const parser = new FrameParser(mp3);
  for (let i = 0; i < 400; i += 1) expect(parser.push(layer2)).toEqual([]);
  expect(parser.skippedBytes).toBeGreaterThan(64 * 1_024);
});

it('reads AAC with a checksum, and with several blocks to a frame', () => {
  const frames = frameRun(6, (seed) => {
    const frame = adtsFrame(seed);
    frame[1] = 0xf0;
    frame[6] = 0xfc | 1;
    return frame;
  });
  const sound = new FrameParser(adts).push(bytesOf(...frames));
  expect(sound.map((one) => one.bytes)).toEqual(frames.slice(0, -1));
  expect(sound[0]!.durationSeconds * 1_000).toBeCloseTo(46.44, 1);
});

it('keeps to variable bit rates and changing channel modes of one MP3 stream', () => {
  const frames = frameRun(12, (seed) =>
    mp3Frame(seed, {
      kbpsIndex: 1 + (seed % 13),
      padding: seed % 2 ? 1 : 0,
      mode: seed % 3 ? 1 : 0,
    }),
  );
  const next = mp3Frame(12).subarray(0, 16);
  expect(framesIn(mp3, bytesOf(...frames, next))).toEqual(frames);
});

describe('bytes that are lost on the way', () => {
  const frames = frameRun(40, (seed) => mp3Frame(seed));
  const whole = bytesOf(...frames, mp3Frame(40));

  it('cost no frame but those that they were in, and the one before', () => {
    const gap = fc.record({
      at: fc.integer({ min: 1_000, max: 12_000 }),
      length: fc.integer({ min: 1, max: 1_500 }),
      piece: fc.integer({ min: 50, max: 2_000 }),
    });
    const isMended = ({ at, length, piece }: Record<'at' | 'length' | 'piece', number>) => {
      // Of a gap as long as a frame nothing can be seen: the next begins where one should.
      fc.pre(length % frames[0]!.length !== 0);
      const torn = bytesOf(whole.subarray(0, at), whole.subarray(at + length));
      const heard = new Set(framesIn(mp3, ...cut(torn, [piece])).map((one) => one.join()));
      const size = frames[0]!.length;
      const [first, last] = [Math.floor(at / size), Math.floor((at + length) / size)];
      const missing = frames.flatMap((one, i) => (heard.has(one.join()) ? [] : [i]));
      const isOnlyTruth = heard.size + missing.length === frames.length;
      return isOnlyTruth && missing.every((i) => i >= first - 1 && i <= last);
    };
    expect(() => fc.assert(fc.property(gap, isMended), { numRuns: 150 })).not.toThrow();
  });

  it('do not make one frame of two halves: a decoder might give up on it', () => {
    const size = frames[0]!.length;
    for (let lost = 1; lost < size; lost += 13) {
      const torn = bytesOf(whole.subarray(0, 5 * size + 60), whole.subarray(5 * size + 60 + lost));
      const known = new Set(frames.map((one) => one.join()));
      const strange = framesIn(mp3, torn).filter((one) => !known.has(one.join()));
      expect(strange).toEqual([]);
    }
  });
});

function cut(bytes: Uint8Array, sizes: readonly number[]): Uint8Array[] {
  const pieces: Uint8Array[] = [];
  for (let at = 0, i = 0; at < bytes.length; i += 1) {
    const size = sizes[i % sizes.length]!;
    pieces.push(bytes.subarray(at, at + size));
    at += size;
  }
  return pieces;
}
