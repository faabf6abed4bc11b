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
