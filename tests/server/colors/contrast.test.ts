import { expect, it } from 'vitest';
import { parseColor, type Color } from '#server/colors/color.ts';
import { contrastOf, ratioText } from '#server/colors/contrast.ts';

const read = (text: string): Color => parseColor(text) ?? expect.fail(`${text} is no color`);

it.each([
  ['#000', '#fff', 21],
  ['#fff', '#000', 21],
  ['#767676', '#ffffff', 4.54],
  ['#777777', '#ffffff', 4.48],
  ['#b3261e', '#b3261e', 1],
])('%s on %s is %d:1, as WCAG counts', (text, ground, ratio) => {
  expect(contrastOf(read(text), read(ground))).toBeCloseTo(ratio, 2);
});

it('is never written as more than it is', () => {
  expect(ratioText(4.4999)).toBe('4.49:1');
  expect(ratioText(21)).toBe('21.00:1');
});
