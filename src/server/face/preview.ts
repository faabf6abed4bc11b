import type { Assets } from './assets.ts';
import { hashedFile, type FaceFile } from './faceFile.ts';
import { readImage } from './image.ts';

/** What a link to a page shows where the page has no picture of its own. */
export interface Preview {
  readonly file: FaceFile;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Some messengers show none that is heavier. */
const MAX_KB = 1_000;
/** What is smaller is shown as a thumbnail, or not at all. */
const MIN_WIDTH_PX = 600;
const MIN_HEIGHT_PX = 315;

export async function readPreview(file: string, assets: Assets): Promise<Preview | null> {
  const asset = { key: 'network.ogImage', file, maxKb: MAX_KB };
  const image = await readImage(assets, asset, ['png', 'jpg']);
  if (!image) return null;
  const { bytes, format, widthPx, heightPx } = image;
  if (widthPx < MIN_WIDTH_PX || heightPx < MIN_HEIGHT_PX) {
    const expected = `expected at least ${MIN_WIDTH_PX} × ${MIN_HEIGHT_PX} px, best 1200 × 630`;
    return assets.refuse(asset, `which is ${widthPx} × ${heightPx} px, ${expected}`);
  }
  return { file: hashedFile('preview', format, bytes), widthPx, heightPx };
}
