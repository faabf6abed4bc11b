import type { Asset, Assets } from './assets.ts';

/** A picture, as far as it has to be known to be placed. */
export interface Image {
  readonly bytes: Buffer;
  readonly format: ImageFormat;
  /** For an SVG only their ratio means something. */
  readonly widthPx: number;
  readonly heightPx: number;
}
export type ImageFormat = 'svg' | 'png' | 'jpg';

const NAMES: Readonly<Record<ImageFormat, string>> = { svg: 'SVG', png: 'PNG', jpg: 'JPEG' };
/** How large an SVG is measured: drawings are often but 24 units wide, and a ratio would be lost in whole pixels. */
const MEASURED_PX = 8_192;
const DENSITY = 72;
const MAX_DENSITY = 100_000;

/** @param formats What may stand there. @returns null: it cannot be served, and that has been noted. */
export async function readImage(
  assets: Assets,
  asset: Asset,
  formats: readonly ImageFormat[],
): Promise<Image | null> {
  const bytes = await assets.read(asset);
  if (!bytes) return null;
  const expected = `expected ${formats.map((one) => NAMES[one]).join(' or ')}`;
  const found = await measured(bytes);
  if (!found) return assets.refuse(asset, `which is no picture that can be read, ${expected}`);
  const format = formats.find((one) => one === found.format);
  if (!format) return assets.refuse(asset, `which is ${found.format.toUpperCase()}, ${expected}`);
  return { ...found, bytes, format };
}

async function measured(bytes: Buffer) {
  // It is for the few networks that have pictures: the others need not load it.
  const { default: sharp } = await import('sharp');
  try {
    const asIs = await sharp(bytes).metadata();
    const enlarged = (DENSITY * MEASURED_PX) / Math.max(asIs.width, asIs.height);
    const { format, width, height } =
      asIs.format === 'svg'
        ? await sharp(bytes, { density: Math.min(MAX_DENSITY, enlarged) }).metadata()
        : asIs;
    return { format: format === 'jpeg' ? 'jpg' : format, widthPx: width, heightPx: height };
  } catch {
    return null;
  }
}
