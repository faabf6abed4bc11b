/** Draws the icons of public/ from favicon.svg: `node scripts/icons.ts`, after that has changed. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { drawIcon, icoOf, SAFE_SHARE } from '#server/face/drawIcon.ts';

const folder = path.join(import.meta.dirname, '../public');
const mark = await readFile(path.join(folder, 'favicon.svg'));
// Without round corners: iOS cuts its own.
const square = Buffer.from(mark.toString().replace('rx="12"', ''));
const ground = '#fcfaf6';
const isPlain = true;

await write('icon-192.png', await drawIcon(mark, { sizePx: 192, isPlain }));
await write('icon-512.png', await drawIcon(mark, { sizePx: 512, isPlain }));
await write('apple-touch-icon.png', await drawIcon(square, { sizePx: 180, isPlain }));
const maskable = { sizePx: 512, ground, share: SAFE_SHARE, isPlain };
await write('icon-maskable.png', await drawIcon(mark, maskable));
await write('favicon.ico', icoOf(await drawIcon(mark, { sizePx: 32, isPlain }), 32));

async function write(name: string, bytes: Buffer): Promise<void> {
  await writeFile(path.join(folder, name), bytes);
}
