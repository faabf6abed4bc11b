import { request, type IncomingHttpHeaders } from 'node:http';
import { onTestFinished } from 'vitest';
import { runOrigin } from '#tests/rig/origin.ts';
import { childrenOf } from '#tests/rig/processes.ts';
import { until } from '#tests/rig/until.ts';

const LONG_WAIT = { withinMs: 60_000 };

interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** How long to wait for the whole answer. */
  readonly withinMs?: number;
}

interface Answered {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** The origin as a process, with its workers. @param config Absent: the embedded network. */
export async function runningOrigin(
  config?: unknown,
  workers = 2,
  env: Readonly<Record<string, string>> = {},
) {
  const { program, port, dispose } = await runOrigin(
    config,
    {},
    { LONGWAVE_WORKERS: String(workers), ...env },
  );
  onTestFinished(async () => {
    await program.end('SIGKILL');
    await dispose();
  });
  const pid = program.pid ?? 0;
  await until('it serves', () => program.output().includes(`localhost:${port}`), LONG_WAIT);
  const pids = () => childrenOf(pid, 'workerProcess');
  await until('all of them are there', () => pids().length === workers, LONG_WAIT);
  const asks = (path: string, asked?: Asked) => ask(port, path, asked);
  /** What each worker does while no other can. */
  const byEach = async <T>(act: () => Promise<T>): Promise<T[]> => {
    const done: T[] = [];
    for (const one of pids()) {
      // oxlint-disable-next-line no-await-in-loop -- One after the other.
      done.push(await alone(one, pids(), act));
    }
    return done;
  };
  // They are there before they listen.
  await byEach(() => asks('/healthz'));
  return { program, port, pid, workers: pids, ask: asks, byEach };
}

async function alone<T>(one: number, all: readonly number[], act: () => Promise<T>): Promise<T> {
  const others = all.filter((pid) => pid !== one);
  for (const pid of others) process.kill(pid, 'SIGSTOP');
  try {
    return await act();
  } finally {
    for (const pid of others) process.kill(pid, 'SIGCONT');
  }
}

/** Over a connection of its own, so that any worker may take it. */
function ask(port: number, path: string, asked: Asked = {}): Promise<Answered> {
  const { method = 'GET', headers = {}, withinMs = 30_000 } = asked;
  const { promise, resolve, reject } = Promise.withResolvers<Answered>();
  const signal = AbortSignal.timeout(withinMs);
  const options = { port, host: '127.0.0.1', path, method, headers, agent: false, signal };
  request(options, (response) => {
    const chunks: Buffer[] = [];
    response.on('data', (chunk: Buffer) => chunks.push(chunk));
    response.on('error', reject);
    response.on('end', () => {
      const body = Buffer.concat(chunks).toString('latin1');
      resolve({ status: response.statusCode, headers: response.headers, body });
    });
  })
    .on('error', reject)
    .end();
  return promise;
}
