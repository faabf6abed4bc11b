/* Files as a network names them in its config. */
import { readFile } from 'node:fs/promises';
import sharp from 'sharp';

/** A drawing of a disc, with these sides. */
export function anSvg(width: number, height: number, inside = ''): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${inside}<circle cx="${width / 2}" cy="${height / 2}" r="${height / 3}" fill="#0b6e4f"/></svg>`;
}

/** A picture of one color. */
export function aBitmap(
  width: number,
  height: number,
  format: 'png' | 'jpeg' | 'webp' = 'png',
): Promise<Buffer> {
  const create = { width, height, channels: 4 as const, background: '#0b6e4f80' };
  return sharp({ create }).toFormat(format).toBuffer();
}

/** A real font, as WOFF2. */
export function aFont(): Promise<Buffer> {
  return readFile('src/ui/fonts/newsreader-text.woff2');
}
