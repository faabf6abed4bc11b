import { once } from 'node:events';
import { request } from 'node:http';
import { freePort } from '#tests/rig/freePort.ts';
import { processTree } from '#tests/rig/processTree.ts';
import { until } from '#tests/rig/until.ts';
import type { Copied } from './nginx.ts';
import { runLogged } from './loggedProgram.ts';

const LISTENS = /^Longwave: .* at http/m;

/** As `npm start` starts it. */
const COMPILED = { NODE_COMPILE_CACHE: 'node_modules/.longwave-compiled' };

/**
 * The built app's own origin.
 *
 * @param config The file that describes its network; '': the embedded one.
 * @param workers How many answer: '1', as nginx has, where the two are compared; '': as many as by default.
 * @returns Also how long it took until it listened.
 */
export async function startOurs(
  folder: string,
  { config = '', withinMs = 15_000, workers = '1' } = {},
) {
  const port = await freePort();
  const startedMs = performance.now();
  const command = [process.execPath, 'src/server/main.ts'];
  const server = runLogged(folder, command, {
    ...COMPILED,
    PORT: String(port),
    LONGWAVE_WORKERS: workers,
    LONGWAVE_CONFIG: config,
  });
  const isListening = async () => LISTENS.test(await server.log().catch(() => ''));
  await until('the origin listens', isListening, { withinMs, everyMs: 5 });
  return {
    url: `http://127.0.0.1:${port}`,
    startMs: performance.now() - startedMs,
    memoryMb: async () => {
      const all = await processTree(await server.pid());
      return all.reduce((sum, { mb }) => sum + mb, 0);
    },
    pid: server.pid,
    log: server.log,
    stop: () => server.program.end(),
  };
}

/** An answer as it is sent to a browser. */
export async function copyOf(base: string, path: string): Promise<Copied> {
  const asked = request(base + path, { headers: { 'accept-encoding': 'br' } }).end();
  const [response] = await once(asked, 'response');
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk);
  const headers = new Map<string, string>(Object.entries(response.headers));
  return { path, status: response.statusCode, headers, bytes: Buffer.concat(chunks) };
}
