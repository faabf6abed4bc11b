import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
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
