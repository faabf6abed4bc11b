import { expect, it } from 'vitest';
import { rangeAt, startAfter } from '#player/decks/bufferedRanges.ts';

const ranges = (...all: readonly (readonly [number, number])[]): TimeRanges => ({
  length: all.length,
  start: (index) => all[index]![0],
  end: (index) => all[index]![1],
});

it('finds what can be heard around a moment without a hole', () => {
  const buffered = ranges([0, 4], [4.05, 8], [20, 24]);
  expect(rangeAt(buffered, 2)).toEqual({ start: 0, end: 8 });
  expect(rangeAt(buffered, 6)).toEqual({ start: 0, end: 8 });
  expect(rangeAt(buffered, 21)).toEqual({ start: 20, end: 24 });
  expect(rangeAt(buffered, 12)).toBeNull();
  expect(rangeAt(ranges(), 0)).toBeNull();
});

it('finds where sound begins again', () => {
  expect(startAfter(ranges([0, 4], [20, 24]), 4)).toBe(20);
  expect(startAfter(ranges([0, 4], [20, 24]), 22)).toBeNull();
});
