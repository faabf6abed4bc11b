import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adts } from '#player/sources/frames/adts.ts';
import type { FrameFormat } from '#player/sources/frames/frame.ts';
import { FrameParser } from '#player/sources/frames/frameParser.ts';
import { mp3 } from '#player/sources/frames/mp3.ts';
import {
  adtsFrame,
  bytesOf,
  frameRun,
  id3Tag,
  mp3Frame,
  textBytes,
} from '#tests/support/frames.ts';

/** A frame is handed on when it is sure that it is not a tag: so many bytes must follow the last. */
const TAIL = new Uint8Array(16);

function framesIn(format: FrameFormat, ...pieces: readonly Uint8Array[]): Uint8Array[] {
  const parser = new FrameParser(format);
  return pieces.flatMap((piece) => parser.push(piece)).map((frame) => frame.bytes);
}

describe.each([
  { name: 'MP3', format: mp3, frame: (seed: number) => mp3Frame(seed) },
  { name: 'AAC', format: adts, frame: (seed: number) => adtsFrame(seed) },
])('a stream of $name', ({ format, frame }) => {
  const frames = frameRun(12, frame);
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
    expect(framesIn(format, torn)).toEqual(frames.filter((_, i) => i !== 4));
  });

  it('takes up another stream that follows on the same connection', () => {
    const others = frameRun(4, (seed) =>
      format === mp3 ? mp3Frame(seed, { rateIndex: 1 }) : adtsFrame(seed, { rateIndex: 3 }),
    );
    expect(framesIn(format, bytesOf(...frames, ...others, TAIL))).toEqual([...frames, ...others]);
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

it('keeps to variable bit rates and changing channel modes of one MP3 stream', () => {
  const frames = frameRun(12, (seed) =>
    mp3Frame(seed, {
      kbpsIndex: 1 + (seed % 13),
      padding: seed % 2 ? 1 : 0,
      mode: seed % 3 ? 1 : 0,
    }),
  );
  expect(framesIn(mp3, bytesOf(...frames, TAIL))).toEqual(frames);
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
