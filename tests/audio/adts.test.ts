import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adts } from '#audio/adts.ts';
import { FrameParser } from '#audio/frameParser.ts';
import { adtsFrame, bytesOf, frameRun } from '#tests/support/frames.ts';

const RATES = [
  96_000, 88_200, 64_000, 48_000, 44_100, 32_000, 24_000, 22_050, 16_000, 12_000, 11_025, 8_000,
  7_350,
];

/** A header with some of its bits set otherwise. */
function altered(change: (bytes: Uint8Array) => void): ReturnType<typeof adts.readHeader> {
  const frame = adtsFrame(0);
  change(frame);
  return adts.readHeader(frame, 0);
}

it.each(RATES.map((rate, rateIndex) => ({ rate, rateIndex })))(
  'lasts 1,024 samples at $rate Hz',
  ({ rate, rateIndex }) => {
    const read = adts.readHeader(adtsFrame(0, { rateIndex }), 0)!;
    expect(read.durationSeconds).toBeCloseTo(1_024 / rate, 9);
  },
);

it('is as long as its thirteen bits say', () => {
  const property = fc.property(fc.integer({ min: 8, max: 8_191 }), (lengthBytes) => {
    return adts.readHeader(adtsFrame(0, { lengthBytes }), 0)?.lengthBytes === lengthBytes;
  });
  expect(() => fc.assert(property)).not.toThrow();
});

it.each([1, 2, 3, 4])('lasts %i times as long with so many blocks in it', (blocks) => {
  const read = altered((bytes) => (bytes[6] = 0xfc | (blocks - 1)))!;
  expect(read.durationSeconds).toBeCloseTo((blocks * 1_024) / 44_100, 9);
});

describe('what is no frame', () => {
  it.each([13, 14, 15])('has a sample rate that is reserved: %i', (rateIndex) => {
    expect(adts.readHeader(adtsFrame(0, { rateIndex }), 0)).toBeNull();
  });

  it.each([1, 2, 3])('is of layer %i, as MP3 is', (layer) => {
    expect(altered((bytes) => (bytes[1] = 0xf1 | (layer << 1)))).toBeNull();
  });

  it('is no longer than its own header', () => {
    for (let lengthBytes = 0; lengthBytes < 8; lengthBytes += 1) {
      const read = altered((bytes) => {
        bytes[3] = bytes[3]! & 0xfc;
        bytes[4] = lengthBytes >> 3;
        bytes[5] = ((lengthBytes & 7) << 5) | 0x1f;
      });
      expect(read).toBeNull();
    }
  });

  it('ends before its header does', () => {
    expect(adts.readHeader(adtsFrame(0).subarray(0, 3), 0)).toBeNull();
  });
});

describe('one stream', () => {
  const signature = (change: (bytes: Uint8Array) => void = () => {}) => altered(change)!.signature;

  it('may set bits that say nothing of the sound: private, copy, home, fullness, length', () => {
    expect(signature((bytes) => (bytes[2] = bytes[2]! | 0x02))).toBe(signature());
    expect(signature((bytes) => (bytes[3] = bytes[3]! | 0x3c))).toBe(signature());
    expect(signature((bytes) => (bytes[5] = bytes[5]! & 0xe0))).toBe(signature());
    expect(adts.readHeader(adtsFrame(0, { lengthBytes: 777 }), 0)!.signature).toBe(signature());
  });

  it('does not change its profile, its sample rate or its channels', () => {
    expect(signature((bytes) => (bytes[2] = bytes[2]! ^ 0x40))).not.toBe(signature());
    expect(signature((bytes) => (bytes[2] = bytes[2]! ^ 0x04))).not.toBe(signature());
    expect(signature((bytes) => (bytes[3] = bytes[3]! ^ 0x40))).not.toBe(signature());
    expect(signature((bytes) => (bytes[2] = bytes[2]! ^ 0x01))).not.toBe(signature());
  });

  it('does not change between MPEG 2 and MPEG 4, or between with and without checksum', () => {
    expect(signature((bytes) => (bytes[1] = 0xf9))).not.toBe(signature());
    expect(signature((bytes) => (bytes[1] = 0xf0))).not.toBe(signature());
  });
});

it('has no frame that only heads a file: all of them sound', () => {
  expect(adts.isSoundless(adtsFrame(5))).toBe(false);
});

it('sounds for the time that HE-AAC sounds, which announces its core alone', () => {
  const frames = frameRun(44, (seed) => adtsFrame(seed, { rateIndex: 7 }));
  const sound = new FrameParser(adts).push(bytesOf(...frames));
  const seconds = sound.reduce((sum, { durationSeconds }) => sum + durationSeconds, 0);
  // 22.05 kHz of core, 44.1 kHz to be heard: 2,048 samples to a frame.
  expect(seconds).toBeCloseTo((43 * 2_048) / 44_100, 6);
});
