import { expect, it } from 'vitest';
import type { Color } from '#server/colors/color.ts';
import { nearestShade } from '#server/colors/nearestShade.ts';

const RED: Color = { lightness: 0.6, chroma: 0.15, hue: 28 };

it('is the color itself where that passes', () => {
  expect(nearestShade(RED, () => true)).toBe(RED);
});

it('is as near as passes, in the same hue, lighter or darker', () => {
  expect(nearestShade(RED, ({ lightness }) => lightness < 0.5)).toMatchObject({ hue: 28 });
  expect(nearestShade(RED, ({ lightness }) => lightness < 0.5)?.lightness).toBeCloseTo(0.495);
  expect(nearestShade(RED, ({ lightness }) => lightness > 0.7)?.lightness).toBeCloseTo(0.705);
});

it('is none where none passes', () => {
  expect(nearestShade(RED, () => false)).toBeNull();
});
