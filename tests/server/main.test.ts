import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { aConfig } from '#tests/support/aConfig.ts';

/* The origin as a process of its own: what it says, and how it ends. */

const MAIN = path.resolve('src/server/main.ts');
const CONFIG = aConfig();

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'longwave-main-'));
});
afterAll(() => rm(folder, { recursive: true }));

const started: ChildProcess[] = [];
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});

interface Origin {
  readonly child: ChildProcess;
  readonly said: () => string;
  readonly complained: () => string;
  /** Resolves when it has said something that matches. */
  readonly says: (words: RegExp) => Promise<RegExpExecArray>;
  readonly ends: () => Promise<number | null>;
}

/** @param config The text of its config file; null: there is none. */
async function start(config: string | null, env: Record<string, string> = {}): Promise<Origin> {
  const file = config === null ? '' : path.join(folder, `${started.length}.json`);
  if (config !== null) await writeFile(file, config);
  const child = spawn(process.execPath, [MAIN], {
    cwd: folder,
    env: { ...process.env, PORT: '0', LONGWAVE_CONFIG: file, ...env },
  });
  started.push(child);
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk) => (out += String(chunk)));
  child.stderr.on('data', (chunk) => (err += String(chunk)));
  const ended = once(child, 'close');
  return {
    child,
    said: () => out,
    complained: () => err,
    says: async (words) => {
      for (;;) {
        const match = words.exec(out);
        if (match) return match;
        if (child.exitCode !== null) throw new Error(`It ended: ${err}`);
        await Promise.race([once(child.stdout, 'data'), ended]);
      }
    },
    ends: async () => {
      await ended;
      return child.exitCode;
    },
  };
}

const ADDRESS = /^Longwave: Great Lakes at (http:\/\/localhost:\d+)$/m;

describe('the origin as a process', { timeout: 30_000 }, () => {
  it('says where it is, answers there, and logs a line without telling who asked', async () => {
    const origin = await start(JSON.stringify(CONFIG));
    const [, address = ''] = await origin.says(ADDRESS);

    const response = await fetch(`${address}/api/network?from=newsletter`);

    expect(await response.json()).toMatchObject({ name: 'Great Lakes', defaultChannel: 'wxyz-1' });
    const [line] = await origin.says(/^\{.*\}$/m);
    expect(JSON.parse(line)).toEqual({
      time: expect.stringMatching(/Z$/),
      method: 'GET',
      path: '/api/network',
      status: 200,
      ms: expect.any(Number),
      bytes: expect.any(Number),
    });
    expect(origin.said()).not.toMatch(/newsletter|127\.0\.0\.1|::1|node/);
  });

  it('goes on when nobody reads its log any more', async () => {
    const origin = await start(JSON.stringify(CONFIG));
    const [, address = ''] = await origin.says(ADDRESS);
    origin.child.stdout?.destroy();
    origin.child.stderr?.destroy();

    // Enough that what is written comes to a pipe that is closed.
    const statuses: number[] = [];
    for (let asked = 0; asked < 20; asked += 1) {
      // oxlint-disable-next-line no-await-in-loop -- One after the other.
      statuses.push((await fetch(`${address}/api/network`)).status);
    }

    expect(new Set(statuses)).toEqual(new Set([200]));
    expect(origin.child.exitCode).toBeNull();
  });

  it('says what it does not read', async () => {
    const [station] = CONFIG.stations;
    const channels = station?.channels.map((channel) => ({
      ...channel,
      schedule: { kind: 'composer', ucs: '0123' },
    }));
    const origin = await start(JSON.stringify({ ...CONFIG, stations: [{ ...station, channels }] }));

    await origin.says(ADDRESS);

    expect(origin.said()).toContain(
      'stations[0].channels[0].schedule is not read by this version.\n',
    );
  });

  it('says which words it uses, where there are none in the language that is asked for', async () => {
    const network = { ...CONFIG.network, locale: 'es-US' };
    const origin = await start(JSON.stringify({ ...CONFIG, network }));

    await origin.says(ADDRESS);

    expect(origin.said()).toContain(
      'network.locale: found "es-US", and there is no Spanish catalogue yet. The app’s own words are in English, dates and numbers as in en-US.\n',
    );
  });

  it.each(['SIGTERM', 'SIGINT'] as const)('stops in order when told to: %s', async (signal) => {
    const origin = await start(JSON.stringify(CONFIG));
    const [, address = ''] = await origin.says(ADDRESS);
    // A connection that is kept alive must not keep the process.
    await (await fetch(`${address}/api/network`)).text();

    origin.child.kill(signal);

    expect(await origin.ends()).toBe(0);
    await expect(fetch(`${address}/api/network`)).rejects.toThrow('fetch failed');
  });

  it('serves the embedded network without a config, and ends its streams when it stops', async () => {
    const origin = await start(null);
    const [, address = ''] = await origin.says(/^Longwave: .* at (http:\/\/localhost:\d+)$/m);
    const response = await fetch(`${address}/live/qhbr-1.mp3`);
    const reader = response.body?.getReader();
    await reader?.read();

    origin.child.kill('SIGTERM');
    while (!(await reader?.read())?.done);

    expect(await origin.ends()).toBe(0);
  });

  it('does not start on a config with mistakes, and says each', async () => {
    const origin = await start('{ "network": { "name": "" }, "stations": [], "storys": [] }');

    expect(await origin.ends()).toBe(1);
    expect(origin.complained().split('\n').slice(1)).toEqual([
      '  network.name: found "", expected some text',
      '  storys: unknown key; did you mean "stories"?',
      '',
    ]);
  });

  it('does not start on a face that cannot be shown, and says what would do', async () => {
    const network = {
      name: 'Great Lakes',
      logo: 'logo.svg',
      colors: { light: { link: '#88aaff' } },
    };
    const origin = await start(JSON.stringify({ ...CONFIG, network }));

    expect(await origin.ends()).toBe(1);
    const [, logo, link] = origin.complained().split('\n');
    expect(logo).toContain('network.logo: found "logo.svg", which is not there');
    expect(link).toMatch(/network\.colors\.light\.link: #88aaff .* "#[0-9a-f]{6}" would do$/);
  });

  it('does not start with a number of workers that is none', async () => {
    const origin = await start(JSON.stringify(CONFIG), { LONGWAVE_WORKERS: '0' });

    expect(await origin.ends()).toBe(1);
    expect(origin.complained()).toBe(
      'LONGWAVE_WORKERS:\n  found "0", expected a number from 1 to 64\n',
    );
  });

  it('says that its port is taken, and how to choose another', async () => {
    const other = createServer().listen(0);
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' ? String(address?.port) : '';

    const origin = await start(JSON.stringify(CONFIG), { PORT: port, LONGWAVE_WORKERS: '2' });

    expect(await origin.ends()).toBe(1);
    // Once, and not by each who would have listened.
    expect(origin.complained()).toBe(
      `PORT:\n  ${port} is in use by another program. Choose another: PORT=${Number(port) + 1} npm start\n`,
    );
    other.close();
  });
});
