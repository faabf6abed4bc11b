import { mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openAssets } from '#server/face/assets.ts';
import { faceFolder } from '#tests/support/faceFolder.ts';

const asset = (file: string, maxKb = 1) => ({ key: 'network.logo', file, maxKb });

describe('a file that the config names', () => {
  it('is read from beside it', async () => {
    const assets = openAssets(await faceFolder({ 'art/logo.svg': '<svg/>' }));

    expect((await assets.read(asset('art/logo.svg')))?.toString()).toBe('<svg/>');
    expect(assets.complaints).toEqual([]);
  });

  it('is told by its key where it is not there, with the place that was looked at', async () => {
    const folder = await faceFolder();
    const assets = openAssets(folder);

    expect(await assets.read(asset('logo.svg'))).toBeNull();
    expect(assets.complaints).toEqual([
      {
        path: 'network.logo',
        problem: `found "logo.svg", which is not there (looked for ${path.join(folder, 'logo.svg')})`,
      },
    ]);
  });

  it('is refused where a link leads out of the folder, and served where one stays in it', async () => {
    const elsewhere = await faceFolder({ 'secret.svg': '<svg/>' });
    const folder = await faceFolder({ 'real.svg': '<svg/>' });
    await symlink(path.join(elsewhere, 'secret.svg'), path.join(folder, 'out.svg'));
    await symlink(path.join(folder, 'real.svg'), path.join(folder, 'in.svg'));
    const assets = openAssets(folder);

    expect(await assets.read(asset('out.svg'))).toBeNull();
    expect(await assets.read(asset('in.svg'))).not.toBeNull();
    expect(assets.complaints).toEqual([
      {
        path: 'network.logo',
        problem: 'found "out.svg", which leads out of the folder of the config file',
      },
    ]);
  });

  it('is refused where it is a folder, or too large: all mistakes are told at once', async () => {
    const folder = await faceFolder();
    await mkdir(path.join(folder, 'logo'));
    await writeFile(path.join(folder, 'large.svg'), Buffer.alloc(1_001));
    const assets = openAssets(folder);

    await assets.read(asset('logo'));
    await assets.read(asset('large.svg'));

    expect(assets.complaints.map(({ problem }) => problem)).toEqual([
      'found "logo", which is no file',
      'found "large.svg", which has 2 kB, expected at most 1 kB',
    ]);
  });
});
