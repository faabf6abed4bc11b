import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mp3 } from '#audio/mp3.ts';
import { mp3Frame } from '#tests/support/frames.ts';

const VERSIONS = [
  { name: 'MPEG 1', version: 3, rates: [44_100, 48_000, 32_000], samples: 1_152 },
  { name: 'MPEG 2', version: 2, rates: [22_050, 24_000, 16_000], samples: 576 },
  { name: 'MPEG 2.5', version: 0, rates: [11_025, 12_000, 8_000], samples: 576 },
] as const;
const RATES = [0, 1, 2] as const;
const MODES = [0, 1, 3] as const;

const header = (...bytes: number[]) => mp3.readHeader(Uint8Array.from(bytes), 0);
const anyShape = fc.record({
  version: fc.constantFrom(0, 2, 3),
  rateIndex: fc.constantFrom(...RATES),
  kbpsIndex: fc.integer({ min: 1, max: 14 }),
  padding: fc.constantFrom(0, 1),
  mode: fc.constantFrom(...MODES),
});

describe.each(VERSIONS)('$name', ({ version, rates, samples }) => {
  it.each(RATES)('lasts as long as its samples at sample rate %i', (rateIndex) => {
    const read = mp3.readHeader(mp3Frame(0, { version, rateIndex, kbpsIndex: 5 }), 0)!;
    expect(read.durationSeconds).toBeCloseTo(samples / rates[rateIndex], 9);
  });

  it('is as long as its bit rate says, at every bit rate and sample rate', () => {
    for (const rateIndex of RATES) {
      for (let kbpsIndex = 1; kbpsIndex <= 14; kbpsIndex += 1) {
        for (const padding of [0, 1] as const) {
          const frame = mp3Frame(0, { version, rateIndex, kbpsIndex, padding });
          expect(mp3.readHeader(frame, 0)?.lengthBytes).toBe(frame.length);
        }
      }
    }
  });

  it('fills a second of sound with as many bytes as its bit rate carries', () => {
    const kbps = version === 3 ? 128 : 64;
    const kbpsIndex = version === 3 ? 9 : 8;
    for (const rateIndex of RATES) {
      const read = mp3.readHeader(mp3Frame(0, { version, rateIndex, kbpsIndex }), 0)!;
      const perSecond = read.lengthBytes / read.durationSeconds;
      // A frame without padding is up to a byte short.
      expect(Math.abs(perSecond - kbps * 125)).toBeLessThan(1 / read.durationSeconds);
    }
  });
});

it('takes two frames for one stream whatever their bit rate, padding and channels', () => {
  const property = fc.property(anyShape, anyShape, (one, other) => {
    const a = mp3.readHeader(mp3Frame(1, one), 0)!;
    const b = mp3.readHeader(mp3Frame(2, other), 0)!;
    const isSameStream = one.version === other.version && one.rateIndex === other.rateIndex;
    return (a.signature === b.signature) === isSameStream;
  });
  expect(() => fc.assert(property)).not.toThrow();
});

it.each([
  { title: 'no sync word', bytes: [0xfe, 0xfb, 0x90, 0x40] },
  { title: 'half a sync word', bytes: [0xff, 0x1b, 0x90, 0x40] },
  { title: 'layer I', bytes: [0xff, 0xff, 0x90, 0x40] },
  { title: 'layer II', bytes: [0xff, 0xfd, 0x90, 0x40] },
  { title: 'a reserved layer', bytes: [0xff, 0xf9, 0x90, 0x40] },
  { title: 'a reserved version', bytes: [0xff, 0xeb, 0x90, 0x40] },
  { title: 'free format', bytes: [0xff, 0xfb, 0x00, 0x40] },
  { title: 'a forbidden bit rate', bytes: [0xff, 0xfb, 0xf0, 0x40] },
  { title: 'a reserved sample rate', bytes: [0xff, 0xfb, 0x9c, 0x40] },
  { title: 'a reserved emphasis', bytes: [0xff, 0xfb, 0x90, 0x42] },
])('does not take $title for a frame', ({ bytes }) => {
  expect(header(...bytes)).toBeNull();
});

it('reads a header with a checksum as one without', () => {
  expect(header(0xff, 0xfa, 0x90, 0x40)).toMatchObject({ lengthBytes: 417 });
});

it('never gives a length that would let a parser stand still, or run away', () => {
  const property = fc.property(fc.uint8Array({ minLength: 4, maxLength: 4 }), (bytes) => {
    bytes[0] = 0xff;
    const read = mp3.readHeader(bytes, 0);
    return !read || (read.lengthBytes >= 24 && read.lengthBytes <= 2_881);
  });
  expect(() => fc.assert(property, { numRuns: 2_000 })).not.toThrow();
});

it('reads where it is told, and not beyond the end', () => {
  const frame = mp3Frame(3);
  const shifted = new Uint8Array([1, 2, 3, ...frame]);
  expect(mp3.readHeader(shifted, 3)).toEqual(mp3.readHeader(frame, 0));
  expect(mp3.readHeader(frame.subarray(0, 2), 0)).toBeNull();
  expect(mp3.readHeader(new Uint8Array(0), 0)).toBeNull();
});
