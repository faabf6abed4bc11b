import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { isThere } from '#tests/rig/processes.ts';
import { until } from '#tests/rig/until.ts';
import { aConfig } from '#tests/support/aConfig.ts';
import { runningOrigin } from './runningOrigin.ts';

/* The origin as several processes, each of which a test may stop or end. */

const LONG_WAIT = { withinMs: 60_000 };

/** What is done while the maker does nothing. */
async function whileStopped<T>(pid: number, act: () => Promise<T>): Promise<T> {
  process.kill(pid, 'SIGSTOP');
  try {
    return await act();
  } finally {
    process.kill(pid, 'SIGCONT');
  }
}

describe('an origin of several processes', { timeout: 180_000 }, () => {
  it('answers alike, whoever answers', async () => {
    const origin = await runningOrigin();
    const paths = ['/', '/api/stations', '/robots.txt', '/nowhere', '/healthz', '/readyz'];

    const answers = await origin.byEach(() => Promise.all(paths.map((at) => origin.ask(at))));

    const [one, other] = answers.map((of) =>
      of.map(({ status, headers, body }) => ({ status, headers: { ...headers, date: '' }, body })),
    );
    expect(one?.map(({ status }) => status)).toEqual([200, 200, 200, 404, 200, 200]);
    expect(other).toEqual(one);
  });

  it('writes each request to its log once', async () => {
    const origin = await runningOrigin();

    await origin.byEach(() => origin.ask('/listen/help'));

    const lines = () => origin.program.output().match(/"path":"\/listen\/help"/g) ?? [];
    await until('both are logged', () => lines().length >= 2, LONG_WAIT);
    expect(lines()).toHaveLength(2);
  });

  it('sends parts of a file, and sound that does not end', async () => {
    const { port, ask } = await runningOrigin();
    const range = { range: 'bytes=4-9' };

    const part = await ask('/network/audio/low-water.mp3', { headers: range });
    const [sound]: IncomingMessage[] = await once(
      get({ port, host: '127.0.0.1', path: '/live/qhbr-1.mp3', headers: { 'icy-metadata': '1' } }),
      'response',
    );

    expect([part.status, part.body.length]).toEqual([206, 6]);
    expect(sound?.headers).toMatchObject({ 'content-type': 'audio/mpeg', 'icy-metaint': '16000' });
    let heard = 0;
    for await (const chunk of sound ?? []) {
      if (chunk instanceof Uint8Array) heard += chunk.length;
      if (heard > 140_000) break;
    }
    expect(heard).toBeGreaterThan(140_000);
  });

  it('tells every worker what has changed', async () => {
    const pages = await mkdtemp(path.join(tmpdir(), 'longwave-pages-'));
    onTestFinished(() => rm(pages, { recursive: true }));
    const write = (words: string) =>
      writeFile(path.join(pages, 'about.md'), `---\ntitle: About\n---\n\n${words}\n`);
    await write('Before.');
    const origin = await runningOrigin(aConfig({ network: { name: 'Great Lakes', pages } }));
    const said = () => origin.byEach(async () => (await origin.ask('/api/pages/about')).body);
    for (const words of await said()) expect(words).toContain('Before.');

    await write('Afterwards.');

    await until(
      'both have heard',
      async () => (await said()).every((words) => words.includes('Afterwards.')),
      LONG_WAIT,
    );
  });

  it('answers with a worker less, replaces it, and says so once', async () => {
    const origin = await runningOrigin();
    const [killed = 0, other] = origin.workers();

    process.kill(killed, 'SIGKILL');
    // Until then a connection may still be its own.
    await until('it has gone', () => !isThere(killed), LONG_WAIT);
    const statuses: (number | undefined)[] = [];
    await until(
      'another is there',
      async () => {
        statuses.push((await origin.ask('/')).status);
        const now = origin.workers();
        return now.length === 2 && !now.includes(killed);
      },
      LONG_WAIT,
    );

    expect(new Set(statuses)).toEqual(new Set([200]));
    expect(origin.workers()).toContain(other);
    const said = origin.program.output().match(/^\{.*"ended".*\}$/gm) ?? [];
    expect(said.map((line): unknown => JSON.parse(line))).toEqual([
      { time: expect.stringMatching(/Z$/), worker: killed, ended: 'SIGKILL', replacedIn: 0 },
    ]);
    await until(
      'each answers alone',
      () => origin.byEach(() => origin.ask('/robots.txt')),
      LONG_WAIT,
    );
  });

  it('is at the same address when all workers have ended at once', async () => {
    const origin = await runningOrigin();
    const killed = origin.workers();

    for (const pid of killed) process.kill(pid, 'SIGKILL');

    const answers = () => origin.ask('/').catch(() => null);
    const answer = await until('it answers again', answers, LONG_WAIT);
    expect(answer.status).toBe(200);
  });
});

describe('an origin whose maker is busy with something else', { timeout: 180_000 }, () => {
  it('answers what has been asked before, and that it is there', async () => {
    const origin = await runningOrigin();
    await origin.byEach(async () => [await origin.ask('/'), await origin.ask('/robots.txt')]);

    const answers = await whileStopped(origin.pid, () =>
      origin.byEach(() =>
        Promise.all(['/', '/robots.txt', '/healthz'].map((at) => origin.ask(at))),
      ),
    );

    for (const all of answers) expect(all.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await origin.ask('/readyz')).status).toBe(200);
  });

  it('has what is common ready as soon as anybody has asked for anything', async () => {
    const origin = await runningOrigin();
    await origin.byEach(() => origin.ask('/stations'));

    // It is made behind the first answer; some time later it is there.
    const answers = await until(
      'both have it ready',
      () =>
        whileStopped(origin.pid, () =>
          origin.byEach(() => origin.ask('/robots.txt', { withinMs: 2_000 })).catch(() => null),
        ),
      LONG_WAIT,
    );

    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  });

  it('tells a new worker what is common, before anybody asks it', async () => {
    const origin = await runningOrigin(undefined, 1);
    await origin.ask('/stations');
    const [killed = 0] = origin.workers();
    process.kill(killed, 'SIGKILL');
    await until(
      'another is there',
      () => {
        const now = origin.workers();
        return now.length === 1 && !now.includes(killed);
      },
      LONG_WAIT,
    );

    const answer = await until(
      'it has it ready',
      () =>
        whileStopped(origin.pid, () =>
          origin.ask('/robots.txt', { withinMs: 2_000 }).catch(() => null),
        ),
      LONG_WAIT,
    );

    expect(answer.status).toBe(200);
  });
});

describe('an origin whose maker has gone', { timeout: 180_000 }, () => {
  it('ends with a code that is not 0, with all its workers, says so once and leaves nothing behind', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'longwave-tmp-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const { program, pid, workers, ask } = await runningOrigin(undefined, 2, { TMPDIR: folder });
    await ask('/');
    const all = workers();
    expect(await readdir(folder)).toHaveLength(1);

    process.kill(pid, 'SIGKILL');

    expect(await program.exited).not.toBe(0);
    await until('its workers are gone', () => !all.some(isThere), LONG_WAIT);
    expect(program.output().match(/has ended, and those/g)).toHaveLength(1);
    expect(await readdir(folder)).toEqual([]);
  });

  it('leaves nothing behind when it is told to end', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'longwave-tmp-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const { program, workers, ask } = await runningOrigin(undefined, 2, { TMPDIR: folder });
    await ask('/');
    const all = workers();

    await program.end();

    expect(program.exitCode()).toBe(0);
    expect(all.some(isThere)).toBe(false);
    expect(existsSync(folder) && (await readdir(folder))).toEqual([]);
    expect(program.output()).not.toContain('has ended, and those');
  });
});
