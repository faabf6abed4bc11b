import type { ServerResponse } from 'node:http';
import { connect } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { runOrigin } from '#tests/rig/origin.ts';
import { childrenOf, isThere } from '#tests/rig/processes.ts';
import { until } from '#tests/rig/until.ts';
import { aConfig } from '#tests/support/aConfig.ts';
import { feedServer } from '#tests/support/feedServer.ts';

/* The origin as a process that is told to end while others keep it busy. */

const WITHIN_MS = 5_000;
const WORKERS = 2;
/** Its reader gives up each of them after two seconds. */
const POISONS = 12;

/** More than is read in the time that there is. */
function poison(): string {
  const html = '&lt;p>x&lt;/p>'.repeat(400);
  const items = Array.from(
    { length: 800 },
    (_, i) => `<item><title>Story ${i}</title><description>${html}</description></item>`,
  );
  return `<rss><channel>${items.join('')}</channel></rss>`;
}

/** Publishers whose feeds keep their reader at it, one who never answers, and a station whose stream says nothing. */
async function someOrigin() {
  const text = poison();
  const answers: Readonly<Record<string, (response: ServerResponse) => void>> = {
    '/hangs': () => undefined,
    '/stream': () => undefined,
    '/good': (response) =>
      response.end('<rss><channel><item><title>Low water</title></item></channel></rss>'),
  };
  const server = await feedServer((request, response) => {
    const answer = answers[request.url ?? ''] ?? (() => response.end(text));
    answer(response);
  });
  const paths = ['/good', ...Array.from({ length: POISONS }, (_, i) => `/poison-${i}`), '/hangs'];
  const stories = paths.map((path) => ({ kind: 'feed', url: server.url + path }));
  const config = aConfig({ stream: `${server.url}/stream`, stories });
  const { program, port, dispose } = await runOrigin(
    config,
    {},
    { LONGWAVE_WORKERS: String(WORKERS) },
  );
  onTestFinished(async () => {
    await program.end('SIGKILL');
    await dispose();
  });
  return { program, port, server };
}

type Running = Awaited<ReturnType<typeof someOrigin>>;

/** Tells it to end, and waits until the processes that it had started are gone too. */
async function told({ program }: Running) {
  const children = childrenOf(program.pid ?? 0);
  const startMs = performance.now();
  process.kill(program.pid ?? 0, 'SIGTERM');
  const code = await program.exited;
  const isInTime = performance.now() - startMs < WITHIN_MS;
  await until('its processes are gone', () => !children.some(isThere), { withinMs: WITHIN_MS });
  return { code, isInTime };
}

/** Who reads for it, and so many workers. */
const everybody = ({ program }: Running, workers: number) =>
  until(
    'its processes',
    () => {
      const started = (name: string) => childrenOf(program.pid ?? 0, name).length;
      return started('decodeProcess') === 1 && started('workerProcess') === workers;
    },
    { withinMs: 40_000 },
  );

it('ends while it starts, whatever is being read, and its processes with it', async () => {
  const origin = await someOrigin();
  await everybody(origin, 1);

  expect(await told(origin)).toEqual({ code: 0, isInTime: true });
}, 60_000);

it('ends while it serves, whatever is read, asked and heard, and its processes with it', async () => {
  const origin = await someOrigin();
  const { program, port, server } = origin;
  await until('it serves', () => program.output().includes(`localhost:${port}`), {
    withinMs: 40_000,
  });
  // Who asks for what takes long, and one who does not even get as far as asking.
  const address = `http://localhost:${port}`;
  const asked = fetch(`${address}/api/channels/wxyz-1/status`).catch(() => null);
  const half = connect(port, 'localhost');
  half.on('error', () => undefined);
  half.write('GET /robots.txt HTTP/1.1\r\n');
  onTestFinished(() => void half.destroy());
  await until('the stream is asked for', () =>
    server.asked.some((headers) => headers['user-agent']?.includes('stream check')),
  );
  await everybody(origin, WORKERS);

  expect(await told(origin)).toEqual({ code: 0, isInTime: true });
  await asked;
}, 90_000);
