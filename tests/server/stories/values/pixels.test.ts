import { expect, it } from 'vitest';
import { pixels } from '#server/stories/values/pixels.ts';

it.each([
  ['640', 640],
  ['640px', 640],
  [' 640 ', 640],
  ['99999', 99_999],
])('reads a side of %j', (side, count) => {
  expect(pixels(side)).toBe(count);
});

it.each([undefined, '', '0', '100%', '12.5', 'auto', '-3', '123456', '1e3', '640 480'])(
  'does not know how wide %j is',
  (side) => {
    expect(pixels(side)).toBeNull();
  },
);
