import { expect, it } from 'vitest';
import { openAssets } from '#server/face/assets.ts';
import { readPreview } from '#server/face/preview.ts';
import { anSvg, aBitmap } from '#tests/support/faceFiles.ts';
import { faceFolder } from '#tests/support/faceFolder.ts';

async function read(content: string | Buffer) {
  const assets = openAssets(await faceFolder({ 'preview.jpg': content }));
  const preview = await readPreview('preview.jpg', assets);
  return { preview, problems: assets.complaints.map(({ problem }) => problem) };
}

it('knows the size of the picture for link previews', async () => {
  const { preview } = await read(await aBitmap(1_200, 630, 'jpeg'));

  expect(preview).toMatchObject({ widthPx: 1_200, heightPx: 630, file: { type: 'image/jpeg' } });
});

it('refuses one that would be shown as a thumbnail, and a drawing, which is shown nowhere', async () => {
  const small = await read(await aBitmap(200, 200));
  const drawn = await read(anSvg(1_200, 630));

  expect(small.problems).toEqual([
    'found "preview.jpg", which is 200 × 200 px, expected at least 600 × 315 px, best 1200 × 630',
  ]);
  expect(drawn.problems).toEqual(['found "preview.jpg", which is SVG, expected PNG or JPEG']);
});
