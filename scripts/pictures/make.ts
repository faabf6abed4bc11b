/**
 * Draws every picture of the embedded network and writes its renditions.
 *
 *   node scripts/pictures/make.ts             all of them
 *   node scripts/pictures/make.ts observatory only this one
 *   node scripts/pictures/make.ts --proof DIR a PNG of each into DIR instead, to look at
 */
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { pull, type Print } from './press.ts';

const OUT = join(import.meta.dirname, '../../src/server/embedded/media/pictures');
/** Stipple costs bytes and hides what coding loses: the larger the sheet, the more of both. */
const QUALITY = new Map([
  [1600, { avif: 30, webp: 12 }],
  [960, { avif: 36, webp: 20 }],
  [480, { avif: 42, webp: 35 }],
]);
const PORTRAIT_QUALITY = { avif: 48, webp: 55 };

const { values, positionals } = parseArgs({
  options: { proof: { type: 'string' } },
  allowPositionals: true,
});
await mkdir(values.proof ?? OUT, { recursive: true });
for (const [folder, widthsPx] of [
  ['motifs', [480, 960, 1600]],
  ['portraits', [96, 192, 384]],
] as const) {
  for (const print of await prints(folder)) {
    await (values.proof === undefined ? publish(print, widthsPx) : proof(print, values.proof));
    console.log(print.id);
  }
}

async function prints(folder: string): Promise<Print[]> {
  const files = (await readdir(join(import.meta.dirname, folder))).toSorted();
  const wanted = files.filter(
    (file) => positionals.length === 0 || positionals.includes(file.replace(/\.ts$/, '')),
  );
  return await Promise.all(
    wanted.map(async (file) => {
      const module: { readonly print: Print } = await import(`./${folder}/${file}`);
      return module.print;
    }),
  );
}

async function publish(print: Print, widthsPx: readonly number[]): Promise<void> {
  const sheet = await printed(print, Math.max(...widthsPx));
  for (const widthPx of widthsPx) {
    const sized = sheet.clone().resize(widthPx);
    const name = join(OUT, `${print.id}-${widthPx}`);
    const quality = QUALITY.get(widthPx) ?? PORTRAIT_QUALITY;
    await sized
      .clone()
      .avif({ quality: quality.avif, effort: 4, chromaSubsampling: '4:2:0' })
      .toFile(`${name}.avif`);
    await sized.clone().webp({ quality: quality.webp, effort: 5 }).toFile(`${name}.webp`);
  }
}

async function proof(print: Print, folder: string): Promise<void> {
  const sheet = await printed(print, print.grid[0] === print.grid[1] ? 384 : 1600);
  await sheet.png().toFile(join(folder, `${print.id}.png`));
}

async function printed(print: Print, widthPx: number) {
  const height = Math.round((widthPx * print.grid[1]) / print.grid[0]);
  const pixels = await pull(print, widthPx);
  return sharp(pixels, { raw: { width: widthPx, height, channels: 3 } });
}
