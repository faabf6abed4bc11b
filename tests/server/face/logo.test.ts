import { describe, expect, it } from 'vitest';
import { openAssets } from '#server/face/assets.ts';
import { readLogo } from '#server/face/logo.ts';
import { anSvg, aBitmap } from '#tests/support/faceFiles.ts';
import { faceFolder } from '#tests/support/faceFolder.ts';

async function read(
  files: Parameters<typeof faceFolder>[0],
  given: Partial<Parameters<typeof readLogo>[0]> = {},
) {
  const assets = openAssets(await faceFolder(files));
  const logo = await readLogo(
    { light: 'logo.svg', dark: null, height: 32, isOneFile: false, ...given },
    assets,
  );
  return { logo, problems: assets.complaints.map((one) => `${one.path}: ${one.problem}`) };
}

describe('a logo', () => {
  it('has its size before it has come, from the shape of its drawing', async () => {
    const { logo } = await read({ 'logo.svg': anSvg(24, 7.4) }, { height: 40 });
    const { logo: large } = await read({ 'logo.svg': anSvg(20_000, 2_000) });

    expect(logo).toMatchObject({ heightPx: 40, light: { widthPx: 130 }, dark: null });
    expect(large).toMatchObject({ heightPx: 32, light: { widthPx: 320 } });
  });

  it('stands at an address that changes with it', async () => {
    const { logo } = await read({ 'logo.svg': anSvg(100, 20) });
    const { logo: other } = await read({ 'logo.svg': anSvg(100, 21) });

    expect(logo?.light.file.path).toMatch(/^\/network\/logo-[0-9a-f]{10}\.svg$/);
    expect(other?.light.file.path).not.toBe(logo?.light.file.path);
    expect(logo?.light.file.cacheControl).toContain('immutable');
  });

  it('has a shape of its own on a dark ground, and may be a PNG', async () => {
    const { logo } = await read(
      { 'logo.svg': anSvg(100, 20), 'dark.png': await aBitmap(300, 100) },
      { dark: 'dark.png' },
    );

    expect(logo).toMatchObject({ light: { widthPx: 160 }, dark: { widthPx: 96 } });
    expect(logo?.dark?.file.type).toBe('image/png');
  });

  it('is refused by its key where it is no picture, or another kind of one', async () => {
    const { problems } = await read(
      { 'logo.svg': 'not a drawing', 'dark.png': await aBitmap(10, 10, 'webp') },
      { dark: 'dark.png' },
    );

    expect(problems.toSorted()).toEqual([
      'network.logo.dark: found "dark.png", which is WEBP, expected SVG or PNG',
      'network.logo.light: found "logo.svg", which is no picture that can be read, expected SVG or PNG',
    ]);
  });
});
