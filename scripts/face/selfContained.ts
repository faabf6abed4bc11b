/** Makes a page that can be opened from anywhere: what it would ask an origin for is set into it. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { FaceFile } from '#server/face/faceFile.ts';

const UI = path.join(import.meta.dirname, '../../src/ui');
const PUBLIC = path.join(import.meta.dirname, '../../public');

export function dataUrl({ type, body }: Pick<FaceFile, 'type' | 'body'>): string {
  return `data:${type.replaceAll(' ', '')};base64,${Buffer.from(body).toString('base64')}`;
}

/** The same style sheet with its files in it. */
export function withFiles(styles: string, files: readonly FaceFile[]): string {
  return files.reduce(
    (made, file) => made.replaceAll(`url(${file.path})`, `url(${dataUrl(file)})`),
    styles,
  );
}

/** The app's own style sheets, as far as samples need them, with its fonts. */
export async function ownStyles(): Promise<string> {
  const names = ['reset.css', 'tokens.css', 'base.css', 'fonts.css', 'Button.module.css'];
  const sheets = await Promise.all(names.map((name) => readFile(path.join(UI, name), 'utf8')));
  const styles = sheets.join('\n');
  const urls = [...new Set(styles.match(/url\('\.\/fonts\/[^']+'\)/g))];
  const made = await Promise.all(
    urls.map(async (url): Promise<[string, string]> => {
      const body = await readFile(path.join(UI, url.slice("url('".length, -"')".length)));
      return [url, `url(${dataUrl({ type: 'font/woff2', body })})`];
    }),
  );
  return made.reduce((all, [url, inside]) => all.replaceAll(url, inside), styles);
}

/** A file of public/, as an address. */
export async function publicFile(name: string, type: string): Promise<string> {
  return dataUrl({ type, body: await readFile(path.join(PUBLIC, name)) });
}
