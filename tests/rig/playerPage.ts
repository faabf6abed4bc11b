import { createServer } from 'node:http';
import { build } from 'vite';
import { listenAnywhere } from './freePort.ts';

export interface PlayerPage {
  readonly url: string;
  readonly stop: () => void;
}

/**
 * A page with one script on parts of the player, built as they are for listeners, and one button.
 *
 * @param script The script's file, from the project's folder.
 * @param files What else it can fetch, by path.
 */
export async function servePlayerPage(
  script: string,
  files: Readonly<Record<string, Buffer>> = {},
): Promise<PlayerPage> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2023',
      modulePreload: false,
      rolldownOptions: { input: script, output: { entryFileNames: 'script.js' } },
    },
  });
  const outputs = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  const scripts = new Map(
    outputs.map((one) => [`/${one.fileName}`, one.type === 'chunk' ? one.code : one.source]),
  );
  const server = createServer(({ url = '/' }, answer) => {
    const code = scripts.get(url);
    answer.setHeader('content-type', code ? 'text/javascript' : 'text/html');
    answer.end(code ?? files[url] ?? PAGE);
  });
  const port = await listenAnywhere(server);
  return { url: `http://127.0.0.1:${port}/`, stop: () => void server.close() };
}

const PAGE =
  '<!doctype html><title>Player</title><button>Play</button><script type="module" src="/script.js"></script>';
