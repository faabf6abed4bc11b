import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { feedServer } from '#tests/support/feedServer.ts';

/* The check of a config as a process of its own: what it says, and how it ends. */

const CHECK = path.resolve('src/server/checkConfig.ts');
const NOBODY = 'http://127.0.0.1:9';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'longwave-check-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function checked(config: object | null, ...args: readonly string[]) {
  const file = path.join(folder, 'longwave.config.json');
  if (config) await writeFile(file, JSON.stringify(config));
  const env = { ...process.env, LONGWAVE_CONFIG: config ? file : '' };
  return new Promise<{ code: unknown; said: string }>((resolve) => {
    execFile(process.execPath, [CHECK, ...args], { cwd: folder, env }, (error, out, err) =>
      resolve({ code: error?.code ?? 0, said: out + err }),
    );
  });
}

const network = { name: 'Great Lakes' };
const station = (url: string) => ({
  id: 'wxyz',
  callSign: 'WXYZ',
  name: 'WXYZ',
  state: 'MN',
  channels: [{ id: 'wxyz-1', name: 'WXYZ News', streams: [{ url, protocol: 'icecast' }] }],
});

it('has nothing to say where there is no config', async () => {
  const { code, said } = await checked(null);
  expect([code, said]).toEqual([0, expect.stringContaining('the embedded network is served')]);
});

it('says what is in a config that is right, and asks nobody', async () => {
  const { url, asked } = await feedServer((_, response) => response.end());
  const { code, said } = await checked({
    network: { ...network, locale: 'es-US' },
    stations: [station(`${url}/live`)],
    stories: [{ kind: 'feed', url }],
  });
  expect(code).toBe(0);
  expect(said).toContain('stations 1, channels 1, story sources 1, own pages 0');
  expect(said).toContain('there is no Spanish catalogue yet');
  expect(asked).toEqual([]);
});

it('says all that is wrong, and ends with code 1', async () => {
  const { code, said } = await checked({ netwrok: {}, stations: 7 });
  expect(code).toBe(1);
  expect(said).toContain('netwrok: unknown key; did you mean "network"?');
  expect(said).toContain('stations: found 7, expected a list of stations');
});

it('asks each source and each stream once where it is told to', async () => {
  const rss = '<rss><channel><item><title>Low water</title></item></channel></rss>';
  const { url, asked } = await feedServer((_, response) => response.end(rss));
  const { code, said } = await checked(
    {
      network,
      stations: [station(`${NOBODY}/live`)],
      stories: [
        { kind: 'feed', url },
        { kind: 'wordpress', url: `${NOBODY}/posts` },
      ],
    },
    '--ask',
  );
  expect(code).toBe(1);
  expect(said).toContain(`stories[0] (${url}/): Reads. Stories: 1.`);
  expect(said).toContain(`stories[1] (${NOBODY}/posts): Cannot be read.`);
  expect(said).toContain('stations[0].channels[0].streams[0]');
  expect(said).toContain('Streams: 1 of 1 were listened to.');
  expect(asked).toHaveLength(1);
});
