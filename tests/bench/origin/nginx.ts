import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { freePort } from '#tests/rig/freePort.ts';
import { nginxConfig } from '#tests/rig/nginx.ts';
import { lookAt } from '#tests/rig/processTree.ts';
import { until } from '#tests/rig/until.ts';
import { runLogged } from './loggedProgram.ts';

/** An answer of ours, for nginx to give as a file. */
export interface Copied {
  readonly path: string;
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly bytes: Buffer;
}

/** What nginx says of a file by itself. */
const OWN = new Set([
  'connection',
  'content-length',
  'content-type',
  'date',
  'etag',
  'keep-alive',
  'last-modified',
]);

/** One worker of nginx that serves these bytes with these headers, each from a file of its own. */
export async function startNginx(folder: string, copies: readonly Copied[]) {
  const port = await freePort();
  await Promise.all(
    copies.map(({ bytes }, index) => writeFile(path.join(folder, `copy-${index}`), bytes)),
  );
  const config = path.join(folder, 'nginx.conf');
  await writeFile(config, configOf(folder, port, copies));
  const command = [process.env['NGINX_PATH'] ?? 'nginx', '-c', config, '-p', folder];
  const server = runLogged(folder, [...command, '-e', path.join(folder, 'error.log')]);
  const url = `http://127.0.0.1:${port}`;
  await until('nginx answers', () => fetch(url).catch(() => null));
  return {
    url,
    memoryMb: async () => (await lookAt(await workerOf(await server.pid())))?.mb ?? NaN,
    stop: () => server.program.end(),
  };
}

async function workerOf(master: number): Promise<number> {
  return Number(await readFile(`/proc/${master}/task/${master}/children`, 'utf8'));
}

/** As quick as it can be made, with a line in its log for each request, as we write one. */
function configOf(folder: string, port: number, copies: readonly Copied[]): string {
  const http = `
  access_log ${folder}/access.log;
  sendfile on;
  tcp_nopush on;
  open_file_cache max=100;
  keepalive_timeout 65;
  keepalive_requests 1000000000;
  types {}`;
  const server = `
    listen 127.0.0.1:${port} reuseport;
    root ${folder};
${copies.map(locationOf).join('\n')}`;
  return nginxConfig(folder, { http, server });
}

function locationOf({ path: address, status, headers }: Copied, index: number): string {
  const said = [...headers]
    .filter(([name]) => !OWN.has(name))
    .map(([name, value]) => `add_header ${name} "${value}" always;`);
  const file = `default_type "${headers.get('content-type')}"; ${said.join(' ')}`;
  if (status === 200) {
    return `    location = ${address} { ${file} try_files /copy-${index} =404; }`;
  }
  return `    location = ${address} { return ${status}; }
    error_page ${status} /copy-${index};
    location = /copy-${index} { internal; ${file} }`;
}
