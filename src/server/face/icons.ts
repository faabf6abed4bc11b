import type { Assets } from './assets.ts';
import { fileAt, hashedFile, type FaceFile } from './faceFile.ts';
import { readImage, type Image } from './image.ts';

/** A network's sign, in every size that somebody asks for. */
export interface Icons {
  /** For a browser's tab: the drawing itself, or a small picture. */
  readonly tab: { readonly file: FaceFile; readonly sizes: string };
  readonly appleTouch: FaceFile;
  readonly homeScreen: readonly HomeScreenIcon[];
  /** The same at the addresses that are asked for without looking at a page. */
  readonly unasked: readonly FaceFile[];
}

interface HomeScreenIcon {
  readonly file: FaceFile;
  readonly sizePx: number;
  /** It may be cut to any shape. */
  readonly isMaskable: boolean;
}

const MAX_KB = 1_000;
const LARGEST_PX = 512;
const TAB_PX = 96;
const ICO_PX = 32;
const APPLE_PX = 180;
/** How far from a square is still one. */
const SLACK = 0.01;

/** @param ground What the sign stands on where it may not stand on nothing: '#fdfaf4'. */
export async function readIcons(
  file: string,
  ground: string,
  assets: Assets,
): Promise<Icons | null> {
  const asset = { key: 'network.icon', file, maxKb: MAX_KB };
  const image = await readImage(assets, asset, ['svg', 'png']);
  if (!image) return null;
  const { widthPx, heightPx, format } = image;
  const size = `which is ${widthPx} × ${heightPx}`;
  if (Math.abs(widthPx / heightPx - 1) > SLACK) {
    return assets.refuse(asset, `${size}, expected a square`);
  }
  if (format === 'png' && widthPx < LARGEST_PX) {
    const expected = `expected at least ${LARGEST_PX} × ${LARGEST_PX} px, or an SVG`;
    return assets.refuse(asset, `${size} px, ${expected}`);
  }
  return draw(image, ground);
}

/** All of it once, when the origin starts. */
async function draw({ bytes, format }: Image, ground: string): Promise<Icons> {
  const { drawIcon, icoOf, SAFE_SHARE } = await import('./drawIcon.ts');
  const [small, large, maskable, apple, tab, ico] = await Promise.all([
    drawIcon(bytes, { sizePx: 192 }),
    drawIcon(bytes, { sizePx: LARGEST_PX }),
    drawIcon(bytes, { sizePx: LARGEST_PX, ground, share: SAFE_SHARE }),
    drawIcon(bytes, { sizePx: APPLE_PX, ground }),
    drawIcon(bytes, { sizePx: TAB_PX }),
    drawIcon(bytes, { sizePx: ICO_PX }),
  ]);
  return {
    tab:
      format === 'svg'
        ? { file: hashedFile('icon', 'svg', bytes), sizes: 'any' }
        : { file: hashedFile('icon', 'png', tab), sizes: `${TAB_PX}x${TAB_PX}` },
    appleTouch: hashedFile('apple-touch-icon', 'png', apple),
    homeScreen: [
      { file: hashedFile('icon-192', 'png', small), sizePx: 192, isMaskable: false },
      { file: hashedFile('icon-512', 'png', large), sizePx: LARGEST_PX, isMaskable: false },
      { file: hashedFile('icon-maskable', 'png', maskable), sizePx: LARGEST_PX, isMaskable: true },
    ],
    unasked: [
      fileAt('/favicon.ico', 'ico', icoOf(ico, ICO_PX)),
      fileAt('/apple-touch-icon.png', 'png', apple),
      fileAt('/icon-192.png', 'png', small),
      fileAt('/icon-512.png', 'png', large),
      fileAt('/icon-maskable.png', 'png', maskable),
      ...(format === 'svg' ? [fileAt('/favicon.svg', 'svg', bytes)] : []),
    ],
  };
}
