import { describe, expect, it } from 'vitest';
import { hexOf } from '#server/colors/color.ts';
import { decodeConfig } from '#server/config/config.ts';

function decode(face: object) {
  const file = { network: { name: 'Great Lakes', ...face }, stations: [] };
  return decodeConfig(file, { env: {}, isDirectoryChannel: () => false });
}

function faceOf(given: object) {
  const decoded = decode(given);
  if ('config' in decoded) return decoded.config.face;
  throw new Error(JSON.stringify(decoded.complaints));
}

function complaintsOf(given: object): string[] {
  const decoded = decode(given);
  if ('config' in decoded) return [];
  return decoded.complaints.map(({ path, problem }) => `${path}: ${problem}`);
}

describe('what a network looks like', () => {
  it('is Longwave’s own where nothing is said of it, and no part of what the app is told', () => {
    const decoded = decode({});

    expect(faceOf({})).toEqual({
      logo: null,
      icon: null,
      colors: null,
      fonts: null,
      ogImage: null,
    });
    expect('config' in decoded && Object.keys(decoded.config.network)).not.toContain('logo');
  });

  it('is a logo: one file, or one for each scheme with its height', () => {
    expect(faceOf({ logo: 'logo.svg' }).logo).toEqual({
      light: 'logo.svg',
      dark: null,
      height: 32,
      isOneFile: true,
    });
    expect(faceOf({ logo: { light: 'a/l.svg', dark: './a/d.png', height: 40 } }).logo).toEqual({
      light: 'a/l.svg',
      dark: './a/d.png',
      height: 40,
      isOneFile: false,
    });
  });

  it('is one set of colors, which is the light’s, or one for each scheme', () => {
    const one = faceOf({ colors: { accent: '#b3261e' } }).colors;
    const both = faceOf({ colors: { dark: { link: 'oklch(80% 0.1 250)' } } }).colors;

    expect(one?.light.accent && hexOf(one.light.accent)).toBe('#b3261e');
    expect(one).toMatchObject({ isOneSet: true, dark: {} });
    expect(both).toMatchObject({ isOneSet: false, dark: { link: { hue: 250 } } });
  });

  it('is a font for what it names: a file, or a file for each face', () => {
    expect(faceOf({ fonts: { headline: 'fonts/brand.woff2' } }).fonts).toEqual({
      text: null,
      headline: {
        regular: 'fonts/brand.woff2',
        bold: null,
        italic: null,
        fallback: null,
        isOneFile: true,
      },
      interface: null,
    });
  });
});

describe('a mistake in it is told by its key, what was found and what was expected', () => {
  const beside = (example: string) => `expected a file beside the config file such as "${example}"`;

  it.each([
    [{ logo: '../secret.svg' }, `network.logo: found "../secret.svg", ${beside('logo.svg')}`],
    [{ logo: 'a/../../x.svg' }, `network.logo: found "a/../../x.svg", ${beside('logo.svg')}`],
    [{ logo: '/etc/passwd' }, `network.logo: found "/etc/passwd", ${beside('logo.svg')}`],
    [{ logo: 'C:\\logo.svg' }, `network.logo: found "C:\\\\logo.svg", ${beside('logo.svg')}`],
    [
      { logo: 'https://example.org/logo.svg' },
      `network.logo: found "https://example.org/logo.svg", ${beside('logo.svg')}`,
    ],
    [{ logo: ['logo.svg'] }, `network.logo: found a list, ${beside('logo.svg')}`],
    [{ logo: { dark: 'd.svg' } }, `network.logo.light: found nothing, ${beside('logo.svg')}`],
    [
      { logo: { light: 'l.svg', height: 300 } },
      'network.logo.height: found 300, expected pixels from 16 to 48',
    ],
    [
      { logo: { light: 'l.svg', heigth: 30 } },
      'network.logo.heigth: unknown key; did you mean "height"?',
    ],
    [{ icon: 5 }, `network.icon: found 5, ${beside('icon.svg')}`],
    [{ ogImage: '' }, `network.ogImage: found "", ${beside('preview.jpg')}`],
    [
      { colors: { accent: 'red' } },
      'network.colors.accent: found "red", expected a color such as "#b3261e" or "oklch(52% 0.19 28)"',
    ],
    [
      { colors: { light: { acent: '#b3261e' } } },
      'network.colors.light.acent: unknown key; did you mean "accent"?',
    ],
    [
      { colors: { light: {}, accent: '#b3261e' } },
      'network.colors.accent: unknown key; known here: light, dark',
    ],
    [{ colors: '#b3261e' }, 'network.colors: found "#b3261e", expected an object'],
    [
      { fonts: { headlines: 'x.woff2' } },
      'network.fonts.headlines: unknown key; did you mean "headline"?',
    ],
    [
      { fonts: { text: { regular: 'x.woff2', fallback: 'cursive' } } },
      'network.fonts.text.fallback: found "cursive", expected "serif" or "sans-serif"',
    ],
    [{ lgoo: 'logo.svg' }, 'network.lgoo: unknown key; did you mean "logo"?'],
  ])('%j', (given, complaint) => {
    expect(complaintsOf(given)).toEqual([complaint]);
  });
});
