import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { hexOf, oklchText, parseColor, type Color } from '#server/colors/color.ts';
import { OWN, paletteOf, SCHEMES, TOKENS } from '#server/colors/palette.ts';
import { isTooFaint, pairsOf } from '#server/colors/pairs.ts';

const read = (text: string): Color => parseColor(text) ?? expect.fail(`${text} is no color`);

describe('Longwave’s own colors', () => {
  it('are those of its style sheet', async () => {
    const css = await readFile('src/ui/tokens.css', 'utf8');
    const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)');
    const sheets = { light, dark };

    for (const scheme of SCHEMES) {
      for (const token of TOKENS) {
        const [, text = ''] = new RegExp(`--${token}: ([^;]+);`).exec(sheets[scheme]) ?? [];
        expect(oklchText(OWN[scheme][token]), `${scheme} ${token}`).toBe(oklchText(read(text)));
      }
    }
  });

  it.each(SCHEMES)('can all be read: %s', (scheme) => {
    expect(pairsOf(OWN[scheme]).filter(isTooFaint)).toEqual([]);
  });
});

describe('the colors that follow from a network’s', () => {
  it('are Longwave’s own where it chose none', () => {
    expect(paletteOf('dark', {})).toEqual(OWN.dark);
  });

  it('are grounds and lines in the hue of its paper', () => {
    const { raised, wash, rule } = paletteOf('light', { paper: read('oklch(96% 0.02 250)') });

    expect([raised, wash, rule].map(({ hue }) => hue)).toEqual([250, 250, 250]);
    expect(raised.lightness).toBeCloseTo(0.975);
    expect(rule.lightness).toBeCloseTo(0.855);
  });

  it('are captions in its ink, as quiet as can still be read', () => {
    const palette = paletteOf('light', { ink: read('oklch(38% 0.1 250)') });

    expect(palette['quiet-ink'].hue).toBe(250);
    expect(palette['quiet-ink'].lightness).toBeLessThan(0.61);
    expect(pairsOf(palette).filter(isTooFaint)).toEqual([]);
  });

  it('are the words on its button, black or white', () => {
    const wordsOn = (accent: string) =>
      hexOf(paletteOf('light', { accent: read(accent) })['on-signal']);

    expect(wordsOn('#b3261e')).toBe('#ffffff');
    expect(wordsOn('#ffcc00')).toBe(hexOf(OWN.dark['on-signal']));
  });
});
