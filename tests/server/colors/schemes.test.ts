import { describe, expect, it } from 'vitest';
import { hexOf, parseColor, type Color } from '#server/colors/color.ts';
import { isTooFaint, pairsOf } from '#server/colors/pairs.ts';
import { OWN } from '#server/colors/palette.ts';
import { palettesOf } from '#server/colors/schemes.ts';

const read = (text: string): Color => parseColor(text) ?? expect.fail(`${text} is no color`);

describe('an accent that is given for light alone', () => {
  it.each(['#b3261e', '#0b6e4f', '#1d4ed8', '#6d28d9', '#000000', '#7c2d12'])(
    '%s fits the dark too, in its own hue',
    (hex) => {
      const given = read(hex);
      const { light, dark } = palettesOf({ light: { accent: given, link: given }, dark: {} });

      expect(hexOf(light.signal)).toBe(hex);
      expect(dark.signal.hue).toBeCloseTo(given.hue, 5);
      expect(pairsOf(dark).filter(isTooFaint)).toEqual([]);
    },
  );

  it('leaves the dark ground and ink as they are', () => {
    const { dark } = palettesOf({ light: { paper: read('#fff'), ink: read('#000') }, dark: {} });

    expect(dark).toEqual(OWN.dark);
  });
});

it('takes the dark accent that is given', () => {
  const { dark } = palettesOf({
    light: { accent: read('#b3261e') },
    dark: { accent: read('#ff8a80') },
  });

  expect(hexOf(dark.signal)).toBe('#ff8a80');
});
