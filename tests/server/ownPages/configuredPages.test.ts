import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, onTestFinished } from 'vitest';
import { decodeConfig, type Config } from '#server/config/config.ts';
import { ConfigError } from '#server/config/configError.ts';
import { configuredPages } from '#server/ownPages/configuredPages.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'longwave-own-'));
});
afterEach(() => rm(folder, { recursive: true }));

const file = () => path.join(folder, 'longwave.config.json');

function configOf(network: object): Config {
  const decoded = decodeConfig(
    { network: { name: 'Great Lakes', ...network }, stations: [] },
    { env: {}, isDirectoryChannel: () => false },
  );
  if ('config' in decoded) return decoded.config;
  throw new Error(JSON.stringify(decoded.complaints));
}

async function pagesOf(network: object = {}) {
  const configured = await configuredPages(configOf(network), file());
  onTestFinished(configured.pages.stop);
  return configured;
}

async function linesOf(network: object): Promise<readonly string[]> {
  const error: unknown = await pagesOf(network).catch((fault: unknown) => fault);
  return error instanceof ConfigError ? error.lines : [];
}

async function putAbout(inFolder: string) {
  await mkdir(path.join(folder, inFolder));
  await writeFile(path.join(folder, inFolder, 'about.md'), '---\ntitle: About\n---\nHello.');
}

it('are those in the folder “pages” beside the config file', async () => {
  await putAbout('pages');
  const { pages, folder: found } = await pagesOf();

  expect(pages.bySlug('about')?.title).toBe('About');
  expect(found).toBe(path.join(folder, 'pages'));
});

it('are none where there is no such folder', async () => {
  const { pages, folder: found } = await pagesOf();

  expect(pages.list()).toEqual([]);
  expect(found).toBeNull();
});

it('are those in the folder that the config names, which has to be there', async () => {
  await putAbout('words');

  expect((await pagesOf({ pages: 'words' })).pages.list()).toHaveLength(1);
  expect(await linesOf({ pages: 'wrods' })).toEqual([
    `network.pages: found "wrods", expected a folder that can be read (${path.join(folder, 'wrods')})`,
  ]);
});

it('have to be there where the config leads to them', async () => {
  await putAbout('pages');
  const navigation = [{ label: 'About', path: '/pages/abuot' }];

  expect(await linesOf({ navigation })).toEqual([
    'network.navigation[0].path: found "/pages/abuot", expected a page that is there (/pages/about)',
  ]);
});
