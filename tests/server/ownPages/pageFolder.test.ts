import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readPageFolder } from '#server/ownPages/pageFolder.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'longwave-pages-'));
});
afterEach(() => rm(folder, { recursive: true }));

it('reads what ends in .md, by name, and nothing in folders or hidden', async () => {
  await writeFile(path.join(folder, 'contact.md'), '\uFEFF---');
  await writeFile(path.join(folder, 'about.md'), 'About');
  await writeFile(path.join(folder, '.draft.md'), 'x');
  await writeFile(path.join(folder, 'notes.txt'), 'x');
  await mkdir(path.join(folder, 'old.md'));

  expect(await readPageFolder(folder)).toEqual([
    { name: 'about.md', text: 'About' },
    { name: 'contact.md', text: '---' },
  ]);
});

it('is told by what is wrong when there is no such folder', async () => {
  await expect(readPageFolder(path.join(folder, 'nothing'))).rejects.toMatchObject({
    code: 'ENOENT',
  });
});
