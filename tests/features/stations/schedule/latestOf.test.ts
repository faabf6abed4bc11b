import { expect, it } from 'vitest';
import { latestOf } from '#features/stations/schedule/latestOf.ts';

it('is the last that has come, in whatever order they stand', () => {
  expect(latestOf([30, 10, 20, 40], 35)).toBe(30);
  expect(latestOf([30, 10, 20, 40], 30)).toBe(30);
  expect(latestOf([30, 10], 29)).toBe(10);
});

it('is before all time where none has come', () => {
  expect(latestOf([30, 10], 9)).toBe(-Infinity);
  expect(latestOf([], 9)).toBe(-Infinity);
});
