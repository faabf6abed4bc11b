import { expect, it } from 'vitest';
import { frameHash } from '#player/recording/frameHash.ts';
import { framesBefore, JOIN_FRAMES, overlapFrames } from '#player/recording/splice.ts';

const recorded = [11, 12, 13, 14, 15, 16, 17, 18];

it('finds how much of a burst is recorded already', () => {
  expect(overlapFrames(recorded, [13, 14, 15, 16, 17, 18, 19])).toBe(6);
  expect(overlapFrames(recorded, [15, 16, 17, 18, 19, 20])).toBe(4);
});

it('counts what is still to come of an overlap longer than what has arrived', () => {
  expect(overlapFrames(recorded, [11, 12, 13, 14])).toBe(8);
});

it('joins where the recording ends in the middle of the burst’s first frames', () => {
  expect(overlapFrames(recorded, [17, 18, 19, 20])).toBe(2);
});

it('finds no overlap in other sound, or in one frame that happens to be the same', () => {
  expect(overlapFrames(recorded, [21, 22, 23, 24])).toBeNull();
  expect(overlapFrames(recorded, [18, 19, 20, 21])).toBeNull();
  expect(overlapFrames(recorded, [13, 14, 99, 16])).toBeNull();
});

it('finds no overlap when nothing is recorded', () => {
  expect(overlapFrames([], [1, 2, 3, 4])).toBeNull();
});

it('takes the newest of two places that sound alike', () => {
  expect(overlapFrames([1, 2, 3, 4, 5, 1, 2, 3, 4, 6], [1, 2, 3, 4])).toBe(5);
});

it('tells frames apart by their bytes and their length', () => {
  const hashes = [[], [0], [0, 0], [1], [1, 0], [0, 1]].map((one) =>
    frameHash(Uint8Array.from(one)),
  );
  expect(new Set(hashes).size).toBe(hashes.length);
  expect(frameHash(Uint8Array.of(1, 2, 3))).toBe(frameHash(Uint8Array.of(1, 2, 3)));
  expect(JOIN_FRAMES).toBeGreaterThan(1);
});

it('takes silence, which is all alike, for no sign of a common place', () => {
  expect(overlapFrames([1, 2, 7, 7, 7, 7, 7, 7], [7, 7, 7, 7, 7])).toBeNull();
  expect(overlapFrames([1, 2, 7, 7, 7, 7, 7, 7], [2, 7, 7, 7, 7])).toBe(7);
});

it('finds the recording inside a burst that begins before it', () => {
  expect(overlapFrames(recorded, [8, 9, 10, 11, 12, 13, 14])).toBe(11);
});

it('cuts on the frame that begins nearest to a moment', () => {
  const frames = Array.from({ length: 10 }, () => ({
    bytes: new Uint8Array(0),
    durationSeconds: 0.1,
  }));
  const cuts = [-3, 0, 0.049, 0.051, 0.32, 0.36, 0.99, 7].map((at) => framesBefore(frames, at));
  expect(cuts).toEqual([0, 0, 0, 1, 3, 4, 10, 10]);
});
