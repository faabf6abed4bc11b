import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { blockTimeMs } from '#audio/blockTime.ts';
import { adtsFrame, frameRun, mp3Frame } from '#tests/support/frames.ts';

const AAC_SECONDS = 1_024 / 44_100;
const framesOf = (bytes: readonly Uint8Array<ArrayBuffer>[], durationSeconds: number) =>
  bytes.map((one) => ({ bytes: one, durationSeconds }));
const talk = framesOf(frameRun(200, mp3Frame), 1_152 / 44_100);
const nothing = framesOf(
  frameRun(90, (seed) => adtsFrame(seed, { lengthBytes: 11 })),
  AAC_SECONDS,
);

it('is next to nothing for sound, and seconds for AAC of nothing', () => {
  expect(blockTimeMs(talk)).toBeCloseTo(88, 0);
  expect(blockTimeMs(nothing)).toBeCloseTo(2_955, 0);
});

it('goes by what came last, however much came before it', () => {
  expect(blockTimeMs([...talk, ...nothing])).toBeCloseTo(2_955, 0);
});

it('is the shorter, the more bytes a second of sound has, and never nothing', () => {
  const rates = fc.tuple(fc.integer({ min: 8, max: 320 }), fc.integer({ min: 8, max: 320 }));
  const property = fc.property(rates, ([one, other]) => {
    const at = (kbps: number) =>
      blockTimeMs(framesOf([new Uint8Array(Math.round(kbps * 12.5))], 0.1));
    const isOrdered = one === other || at(Math.max(one, other)) <= at(Math.min(one, other));
    return isOrdered && at(one) > 0 && Number.isFinite(at(one));
  });
  expect(() => fc.assert(property)).not.toThrow();
});

it('is told by a single frame too: the first of a connection', () => {
  expect(blockTimeMs(framesOf([mp3Frame(0)], 1_152 / 44_100))).toBeCloseTo(87.7, 0);
});
