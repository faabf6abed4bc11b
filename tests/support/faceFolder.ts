import { mkdtemp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterEach } from 'vitest';
import type { FaceConfig } from '#server/config/faceKeys.ts';

const folders: string[] = [];
afterEach(async () => {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true })));
});

/** A folder as a network keeps beside its config file, by the names of its files. */
export async function faceFolder(files: Readonly<Record<string, string | Buffer>> = {}) {
  const folder = await mkdtemp(path.join(tmpdir(), 'longwave-face-'));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), content);
  }
  return folder;
}

/** A config that says nothing of what the network looks like. */
export function aFaceConfig(given: Partial<FaceConfig> = {}): FaceConfig {
  return { logo: null, icon: null, colors: null, fonts: null, ogImage: null, ...given };
}

/** A drawing of a disc, with these sides. */
export function anSvg(width: number, height: number, inside = ''): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${inside}<circle cx="${width / 2}" cy="${height / 2}" r="${height / 3}" fill="#0b6e4f"/></svg>`;
}

/** A picture of one color. */
export function aPicture(
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
