import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { freePort } from './freePort.ts';
import { runProgram } from './program.ts';
import { STARTED_WITHIN, until } from './until.ts';

const TEMPORARY = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];

export interface Nginx {
  readonly url: (address: string) => string;
  readonly stop: () => Promise<void>;
}

/** A real nginx. @param locations As they stand inside its `server`. */
export async function startNginx(locations: string): Promise<Nginx> {
  const port = await freePort();
  const folder = await mkdtemp(path.join(tmpdir(), 'longwave-nginx-'));
  const config = path.join(folder, 'nginx.conf');
  const server = `listen 127.0.0.1:${port};\n${locations}`;
  await writeFile(config, nginxConfig(folder, { http: 'access_log off;', server }));
  const args = ['-c', config, '-p', folder, '-e', path.join(folder, 'error.log')];
  const program = runProgram(process.env['NGINX_PATH'] ?? '/usr/sbin/nginx', args);
  const url = (address: string) => `http://127.0.0.1:${port}${address}`;
  const answers = () => {
    if (program.exitCode() !== null) throw new Error(`nginx ended: ${program.output()}`);
    return fetch(url('/')).catch(() => null);
  };
  await until('nginx answers', answers, STARTED_WITHIN);
  return {
    url,
    stop: async () => {
      await program.end();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/**
 * A config of one worker in the foreground that writes nowhere but in its folder.
 *
 * @param parts What stands in its `http` and in its one `server`.
 */
export function nginxConfig(
  folder: string,
  { http, server }: { readonly http: string; readonly server: string },
): string {
  const temporary = TEMPORARY.map((name) => `${name}_temp_path ${folder}/${name};`);
  return `
${userInfo().uid === 0 ? 'user root;' : ''}
worker_processes 1;
daemon off;
pid ${folder}/nginx.pid;
events { worker_connections 4096; }
http {
  ${temporary.join('\n  ')}
  ${http}
  server {
${server}
  }
}
`;
}
