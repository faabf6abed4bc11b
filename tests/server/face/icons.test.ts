import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { openAssets } from '#server/face/assets.ts';
import { readIcons, type Icons } from '#server/face/icons.ts';
import { anSvg, aBitmap } from '#tests/support/faceFiles.ts';
import { faceFolder } from '#tests/support/faceFolder.ts';

async function read(content: string | Buffer) {
  const assets = openAssets(await faceFolder({ icon: content }));
  const icons = await readIcons('icon', '#ffeedd', assets);
  return { icons, problems: assets.complaints.map(({ problem }) => problem) };
}

async function iconsOf(content: string | Buffer): Promise<Icons> {
  const { icons, problems } = await read(content);
  if (!icons) throw new Error(problems.join());
  return icons;
}

/** Size and upper left corner of a picture. */
async function look(body: string | Buffer) {
  const { data, info } = await sharp(Buffer.from(body))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { size: `${info.width}x${info.height}`, corner: [...data.subarray(0, 4)] };
}

describe('a network’s sign', () => {
  it('is drawn in every size that browsers and home screens ask for', async () => {
    const { homeScreen, appleTouch } = await iconsOf(anSvg(64, 64));
    const sizes = await Promise.all(
      homeScreen.map(async ({ file, sizePx, isMaskable }) => [
        sizePx,
        isMaskable,
        (await look(file.body)).size,
      ]),
    );

    expect(sizes).toEqual([
      [192, false, '192x192'],
      [512, false, '512x512'],
      [512, true, '512x512'],
    ]);
    expect((await look(appleTouch.body)).size).toBe('180x180');
  });

  it('stands on the network’s paper where it would stand on black, and on nothing elsewhere', async () => {
    const { homeScreen, appleTouch } = await iconsOf(anSvg(64, 64));
    const [small, , maskable] = homeScreen;

    expect((await look(appleTouch.body)).corner).toEqual([0xff, 0xee, 0xdd, 0xff]);
    expect((await look(maskable?.file.body ?? '')).corner).toEqual([0xff, 0xee, 0xdd, 0xff]);
    expect((await look(small?.file.body ?? '')).corner[3]).toBe(0);
  });

  it('is its own drawing in a tab, and a small picture where it is a picture', async () => {
    const drawn = await iconsOf(anSvg(64, 64));
    const pictured = await iconsOf(await aBitmap(600, 600));

    expect(drawn.tab).toMatchObject({ sizes: 'any', file: { body: anSvg(64, 64) } });
    expect(pictured.tab.sizes).toBe('96x96');
    expect((await look(pictured.tab.file.body)).size).toBe('96x96');
  });

  it('answers where browsers look without being told to', async () => {
    const { unasked } = await iconsOf(anSvg(64, 64));
    const ico = unasked.find(({ path }) => path === '/favicon.ico')?.body;

    expect(unasked.map(({ path }) => path)).toEqual([
      '/favicon.ico',
      '/apple-touch-icon.png',
      '/icon-192.png',
      '/icon-512.png',
      '/icon-maskable.png',
      '/favicon.svg',
    ]);
    expect((await look(Buffer.from(ico ?? '').subarray(22))).size).toBe('32x32');
  });

  it('is drawn sharp from a drawing of any size', async () => {
    const { homeScreen } = await iconsOf(anSvg(0.5, 0.5));

    expect((await look(homeScreen[1]?.file.body ?? '')).size).toBe('512x512');
  });
});

describe('a sign that will not do is told', () => {
  it.each([
    ['not square', () => anSvg(64, 32), /^found "icon", which is \d+ × \d+, expected a square$/],
    [
      'too small',
      () => aBitmap(180, 180),
      /which is 180 × 180 px, expected at least 512 × 512 px, or an SVG$/,
    ],
    ['another kind', () => aBitmap(512, 512, 'jpeg'), /which is JPG, expected SVG or PNG$/],
    ['no picture', () => 'hello', /which is no picture that can be read, expected SVG or PNG$/],
  ])('%s', async (_, content, problem) => {
    expect((await read(await content())).problems).toEqual([expect.stringMatching(problem)]);
  });
});
