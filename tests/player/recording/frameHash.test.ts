import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { frameHash } from '#player/recording/frameHash.ts';
import { frameRun, mp3Frame } from '#tests/support/frames.ts';

it('is the same for the same bytes, wherever they lie', () => {
  const property = fc.property(fc.uint8Array(), fc.uint8Array(), (before, bytes) => {
    const view = Uint8Array.from([...before, ...bytes]).subarray(before.length);
    return frameHash(view) === frameHash(bytes);
  });
  expect(() => fc.assert(property)).not.toThrow();
});

it('tells frames apart that differ in one bit', () => {
  const property = fc.property(
    fc.uint8Array({ minLength: 1, maxLength: 600 }),
    fc.nat(),
    fc.integer({ min: 0, max: 7 }),
    (bytes, place, bit) => {
      const other = bytes.slice();
      other[place % bytes.length]! ^= 1 << bit;
      return frameHash(bytes) !== frameHash(other);
    },
  );
  expect(() => fc.assert(property, { numRuns: 500 })).not.toThrow();
});

it('tells frames apart of silence of different lengths', () => {
  const lengths = Array.from({ length: 500 }, (_, length) => frameHash(new Uint8Array(length)));
  expect(new Set(lengths).size).toBe(lengths.length);
});

it('tells apart the frames of one stream, which begin alike', () => {
  const hashes = frameRun(240, (seed) => frameHash(mp3Frame(seed)));
  // The bodies of these repeat after 240: until then no two are alike.
  expect(new Set(hashes).size).toBe(hashes.length);
});

it('is a whole number that any comparison understands', () => {
  const property = fc.property(fc.uint8Array(), (bytes) => {
    const hash = frameHash(bytes);
    return Number.isInteger(hash) && hash >= 0 && hash < 2 ** 32;
  });
  expect(() => fc.assert(property)).not.toThrow();
});
