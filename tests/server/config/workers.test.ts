import { expect, it } from 'vitest';
import { workersFrom } from '#server/config/workers.ts';

it.each([
  [1, 1],
  [2, 2],
  [4, 4],
  [96, 4],
  [0, 1],
])('is as many as can run at once, and four at most: %d cores', (cores, expected) => {
  expect(workersFrom({}, cores)).toBe(expected);
  expect(workersFrom({ LONGWAVE_WORKERS: '' }, cores)).toBe(expected);
});

it.each([
  ['1', 1],
  ['12', 12],
  ['64', 64],
])('is as many as are wanted: %s', (wanted, expected) => {
  expect(workersFrom({ LONGWAVE_WORKERS: wanted }, 2)).toBe(expected);
});

it.each(['0', '65', '-1', '2.5', '1e1', 'many', ' 2'])(
  'says what is no number of them: %j',
  (wanted) => {
    expect(() => workersFrom({ LONGWAVE_WORKERS: wanted }, 2)).toThrow(
      `LONGWAVE_WORKERS:\n  found "${wanted}", expected a number from 1 to 64`,
    );
  },
);
