import { describe, expect, it } from 'vitest';
import { hexOf, mixed, oklchText, parseColor, shownOnScreens } from '#server/colors/color.ts';

const read = (text: string) => {
  const color = parseColor(text);
  if (!color) throw new Error(`${text} is no color`);
  return color;
};

describe('a color', () => {
  it.each([
    ['#ff0000', 'oklch(62.8% 0.2577 29.23)'],
    ['#00FF00', 'oklch(86.64% 0.2948 142.5)'],
    ['#00f', 'oklch(45.2% 0.3132 264.05)'],
    ['#fff', 'oklch(100% 0 89.88)'],
    ['oklch(52% 0.19 28)', 'oklch(52% 0.19 28)'],
    ['oklch(0.52 0.19 28deg)', 'oklch(52% 0.19 28)'],
    ['oklch(52% 47.5% 28 / 1)', 'oklch(52% 0.19 28)'],
  ])('%s is read as %s', (text, same) => {
    expect(oklchText(read(text))).toBe(same);
  });

  it.each(['#000000', '#ffffff', '#b3261e', '#0b6e4f', '#123456', '#fcfaf6'])(
    '%s comes out as it went in',
    (hex) => {
      expect(hexOf(read(hex))).toBe(hex);
    },
  );

  it.each(['red', '#12', '#12345678', 'rgb(1, 2, 3)', 'oklch(52% 0.19)', 'oklch(1 0 0 / 50%)', ''])(
    '%j is none',
    (text) => {
      expect(parseColor(text)).toBeNull();
    },
  );

  it('loses chroma, and neither hue nor lightness, where no screen could show it', () => {
    const shown = shownOnScreens(read('oklch(90% 0.3 28)'));

    expect(shown).toMatchObject({ lightness: 0.9, hue: 28 });
    expect(shown.chroma).toBeLessThan(0.1);
    expect(shownOnScreens(read('#b3261e'))).toEqual(read('#b3261e'));
  });

  it('is mixed by the shorter way round the hues', () => {
    const mix = mixed(read('oklch(40% 0.1 350)'), 0.5, read('oklch(60% 0.2 30)'));

    expect(mix.lightness).toBeCloseTo(0.5);
    expect(mix.hue).toBeCloseTo(370);
  });
});
