/** Draws the icons of public/ from favicon.svg: `node scripts/icons.ts`, after that has changed. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';

const folder = path.join(import.meta.dirname, '../public');
const mark = await readFile(path.join(folder, 'favicon.svg'), 'utf8');
const PAPER = '#fcfaf6';
/** Systems that cut icons to their own shape keep the middle four fifths. */
const SAFE_SHARE = 0.72;

await writePng('icon-192.png', mark, 192);
await writePng('icon-512.png', mark, 512);
// Without round corners: iOS cuts its own.
await writePng('apple-touch-icon.png', mark.replace('rx="12"', ''), 180);
await writeMaskable('icon-maskable.png', 512);
await writeIco('favicon.ico', 32);

async function pngOf(svg: string, sizePx: number): Promise<Buffer> {
  const density = (72 * sizePx) / 64;
  return sharp(Buffer.from(svg), { density })
    .resize(sizePx, sizePx)
    .png({ compressionLevel: 9, palette: true })
    .toBuffer();
}

async function writePng(name: string, svg: string, sizePx: number): Promise<void> {
  await writeFile(path.join(folder, name), await pngOf(svg, sizePx));
}

async function writeMaskable(name: string, sizePx: number): Promise<void> {
  const middle = await pngOf(mark, Math.round(sizePx * SAFE_SHARE));
  const ground = { width: sizePx, height: sizePx, channels: 3 as const, background: PAPER };
  const image = sharp({ create: ground }).composite([{ input: middle }]);
  await writeFile(path.join(folder, name), await image.png({ palette: true }).toBuffer());
}

/** An ICO file that holds one PNG, for those who ask for /favicon.ico without looking at the page. */
async function writeIco(name: string, sizePx: number): Promise<void> {
  const png = await pngOf(mark, sizePx);
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(1, 4);
  head.writeUInt8(sizePx, 6);
  head.writeUInt8(sizePx, 7);
  head.writeUInt16LE(1, 10);
  head.writeUInt16LE(32, 12);
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(head.length, 18);
  await writeFile(path.join(folder, name), Buffer.concat([head, png]));
}
