import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { MarkdownFile } from './markdownPage.ts';

/** The files of a network's own pages, by name. Hidden files and folders are left alone. */
export async function readPageFolder(folder: string): Promise<MarkdownFile[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile() && /^[^.].*\.md$/.test(entry.name))
    .map((entry) => entry.name)
    .toSorted();
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(path.join(folder, name), 'utf8');
      // Some editors begin a file with a byte order mark.
      return { name, text: text.replace(/^\uFEFF/, '') };
    }),
  );
}
