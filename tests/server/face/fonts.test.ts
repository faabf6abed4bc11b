import { describe, expect, it } from 'vitest';
import { openAssets } from '#server/face/assets.ts';
import { readFonts } from '#server/face/fonts.ts';
import { aFont } from '#tests/support/faceFiles.ts';
import { faceFolder } from '#tests/support/faceFolder.ts';

const NONE = { bold: null, italic: null, fallback: null, isOneFile: true };
const FONTS = { text: null, headline: null, interface: null };

describe('a network’s fonts', () => {
  it('are served as they are, and measured', async () => {
    const font = await aFont();
    const assets = openAssets(await faceFolder({ 'f.woff2': font }));
    const { text, headline } = await readFonts(
      { ...FONTS, text: { ...NONE, regular: 'f.woff2', italic: 'f.woff2' } },
      assets,
    );

    expect(headline).toBeUndefined();
    expect(text?.regular).toMatchObject({ body: font, type: 'font/woff2' });
    expect(text?.italic?.path).toMatch(/^\/network\/font-text-[0-9a-f]{10}\.woff2$/);
    expect(text?.bold).toBeNull();
    expect(text?.measures.ascent).toBeCloseTo(0.735);
    expect(text?.measures.descent).toBeCloseTo(0.265);
    expect(text?.measures.averageWidth).toBeCloseTo(0.4285);
  });

  it('have a stand-in of their kind: with serifs for reading, plain for the interface', async () => {
    const assets = openAssets(await faceFolder({ 'f.woff2': await aFont() }));
    const regular = 'f.woff2';
    const { headline, ...others } = await readFonts(
      {
        text: { ...NONE, regular },
        headline: { ...NONE, regular, fallback: 'sans-serif' },
        interface: { ...NONE, regular },
      },
      assets,
    );

    expect(others.text?.fallback).toBe('serif');
    expect(headline?.fallback).toBe('sans-serif');
    expect(others.interface?.fallback).toBe('sans-serif');
  });

  it('are refused by their key where they are missing, not WOFF2, or damaged', async () => {
    const damaged = (await aFont()).subarray(0, 4_000);
    const assets = openAssets(await faceFolder({ 'a.woff2': damaged, 'b.ttf': '\0\x01\0\0' }));
    await readFonts(
      {
        text: { ...NONE, regular: 'a.woff2' },
        headline: { ...NONE, regular: 'b.ttf', bold: 'gone.woff2', isOneFile: false },
        interface: null,
      },
      assets,
    );

    expect(assets.complaints.map(({ path, problem }) => `${path}: ${problem}`).toSorted()).toEqual([
      expect.stringMatching(
        /^network\.fonts\.headline\.bold: found "gone\.woff2", which is not there/,
      ),
      'network.fonts.headline.regular: found "b.ttf", which is not WOFF2, expected a font that was made into that',
      'network.fonts.text: found "a.woff2", which is damaged: no font can be read in it',
    ]);
  });
});
