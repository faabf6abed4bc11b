import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ConfigError } from '#server/config/configError.ts';
import { readConfig } from '#server/config/readConfig.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'longwave-config-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function read(text: string | null) {
  const file = path.join(folder, 'longwave.config.json');
  if (text !== null) await writeFile(file, text);
  return readConfig({ env: { LONGWAVE_CONFIG: file }, isDirectoryChannel: () => false });
}

async function linesOf(text: string | null): Promise<readonly string[]> {
  const error: unknown = await read(text).catch((fault: unknown) => fault);
  return error instanceof ConfigError ? error.lines : [];
}

it('reads the file that LONGWAVE_CONFIG names, with or without a byte order mark', async () => {
  const text = '{ "network": { "name": "Great Lakes" }, "stations": [] }';

  expect((await read(text))?.config.network.name).toBe('Great Lakes');
  expect((await read(text))?.file).toBe(path.join(folder, 'longwave.config.json'));
  expect((await read(`\uFEFF${text}`))?.config.network.name).toBe('Great Lakes');
});

it('says that the file it was told to read is not there', async () => {
  expect(await linesOf(null)).toEqual(['LONGWAVE_CONFIG names it, but it is not there']);
});

it('says that it was told to read a folder', async () => {
  const env = { LONGWAVE_CONFIG: folder };
  const reading = readConfig({ env, isDirectoryChannel: () => false });
  await expect(reading).rejects.toMatchObject({ lines: ['is a folder; name the file in it'] });
});

it.each([
  ['[', 'line 1, column 201: brackets within brackets, more than 200 of them'],
  ['[]', 'line 1, column 3: not JSON, expected the end of the file'],
])('has words for 200,000 %j', async (text, line) => {
  expect(await linesOf(text.repeat(200_000))).toEqual([line]);
});

it('names a key that stands twice, of which one would not be read', async () => {
  expect(await linesOf('{ "network": { "name": "A", "name": "B" }, "stations": [] }')).toEqual([
    'line 1, column 29: the key "name" stands here twice',
  ]);
});

it('names the file, and every mistake under it', async () => {
  const error: unknown = await read('{ "netwrok": {} }').catch((fault: unknown) => fault);

  expect(String(error)).toContain(path.join(folder, 'longwave.config.json:\n  '));
  expect(error).toMatchObject({
    lines: [
      'network: found nothing, expected an object',
      'stations: found nothing, expected a list of stations',
      'netwrok: unknown key; did you mean "network"?',
    ],
  });
});

describe('what is not JSON is told by its line and column', () => {
  it.each([
    ['{\n  "a": 1,\n  "b": 2,\n}', 'line 4, column 1: not JSON, expected a key in double quotes'],
    ['{\n  "a": 1\n  "b": 2\n}', 'line 3, column 3: not JSON, expected a comma or "}"'],
    ["{ 'a': 1 }", 'line 1, column 3: not JSON, expected a key in double quotes'],
    ['{ "a" 1 }', 'line 1, column 7: not JSON, expected a colon'],
    ['{ "a": [1, 2', 'line 1, column 13: not JSON, expected a comma or "]"'],
    ['{ "a": yes }', 'line 1, column 8: not JSON, expected a value'],
    ['{ "a": "x\n" }', 'line 1, column 8: not JSON, expected a value'],
    ['{} {}', 'line 1, column 4: not JSON, expected the end of the file'],
    ['', 'line 1, column 1: not JSON, expected a value'],
    ['{ // a comment\n}', 'line 1, column 3: not JSON, expected a key in double quotes'],
  ])('%j', async (text, line) => {
    expect(await linesOf(text)).toEqual([line]);
  });
});
