import { describe, expect, it } from 'vitest';
import { parseColor } from '#server/colors/color.ts';
import { palettesOf } from '#server/colors/schemes.ts';
import { OWN_FACE, type Face } from '#server/face/face.ts';
import { hashedFile } from '#server/face/faceFile.ts';
import { faceStyles } from '#server/face/faceStyles.ts';

const color = (text: string) => parseColor(text) ?? expect.fail(`${text} is no color`);
const stylesOf = (given: Partial<Face>) => faceStyles({ ...OWN_FACE, ...given });

const logo = (widthPx: number) => ({ widthPx, file: hashedFile('logo', 'svg', `${widthPx}`) });
const font = {
  regular: hashedFile('font-text', 'woff2', 'r'),
  bold: null,
  italic: null,
  fallback: 'serif' as const,
  measures: { ascent: 0.735, descent: 0.265, lineGap: 0, averageWidth: 0.4285 },
};

it('is nothing for a network without a look of its own', () => {
  expect(faceStyles(OWN_FACE)).toBe('');
});

describe('a network’s colors', () => {
  it('stand in both schemes, each as it was given, and no others', () => {
    const palettes = palettesOf({
      light: { accent: color('#b3261e') },
      dark: { accent: color('#ff8a80') },
    });

    expect(stylesOf({ palettes })).toBe(
      '@layer tokens{:root{--signal:#b3261e}@media (prefers-color-scheme:dark){:root{--signal:#ff8a80}}}',
    );
  });

  it('keep what only better screens can show', () => {
    const palettes = palettesOf({ light: { link: color('oklch(40% 0.3 250)') }, dark: {} });

    expect(stylesOf({ palettes })).toContain('--link:oklch(40% 0.3 250)');
  });
});

describe('a network’s logo', () => {
  it('takes the place of the name in its own size, before it has come', () => {
    const [light] = [logo(120)];
    const styles = stylesOf({ logo: { heightPx: 32, light, dark: null } });

    expect(styles).toContain(':root [data-home]{min-inline-size:0;padding-block:0;font-size:0}');
    expect(styles).toContain('block-size:32px');
    expect(styles).toContain(`inline-size:120px;background-image:url(${light.file.path})`);
    expect(styles).not.toContain('prefers-color-scheme');
  });

  it('is another one on a dark ground', () => {
    const dark = logo(96);
    const styles = stylesOf({ logo: { heightPx: 32, light: logo(120), dark } });

    expect(styles).toContain(
      `@media screen and (prefers-color-scheme:dark){:root [data-home]::before{inline-size:96px;background-image:url(${dark.file.path})}}`,
    );
  });
});

describe('a network’s font', () => {
  it('comes after what stands in for it, which is as wide and as tall', () => {
    const styles = stylesOf({ fonts: { text: font } });

    expect(styles).toContain(
      `@font-face{font-family:"Network text";src:url(${font.regular.path}) format("woff2");font-style:normal;font-weight:1 1000;font-display:swap}`,
    );
    expect(styles).toContain(
      'src:local("Georgia");size-adjust:96.12%;ascent-override:76.47%;descent-override:27.57%;line-gap-override:0.00%}',
    );
    expect(styles).toContain(
      ':root{--font-text:"Network text","Network text as Georgia","Network text as Times",serif}',
    );
  });

  it('is slanted by the browser where it has no italic, and bold by its own file', () => {
    const bold = hashedFile('font-text', 'woff2', 'b');
    const italic = hashedFile('font-text', 'woff2', 'i');

    expect(stylesOf({ fonts: { text: font } })).toContain('html{font-synthesis:style}');
    const whole = stylesOf({ fonts: { text: { ...font, bold, italic } } });
    expect(whole).not.toContain('font-synthesis');
    expect(whole).toContain('font-weight:1 599;');
    expect(whole).toContain(
      `src:url(${bold.path}) format("woff2");font-style:normal;font-weight:600 1000`,
    );
    expect(whole).toContain(`src:url(${italic.path}) format("woff2");font-style:italic`);
  });
});
