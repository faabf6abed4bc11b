import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, request, type RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { onTestFinished } from 'vitest';
import { hashedFile } from '#server/face/faceFile.ts';
import { networkMediaRoutes } from '#server/http/staticFiles.ts';
import { aWorker } from '#tests/support/aWorker.ts';
import { listenAnywhere } from '#tests/rig/freePort.ts';
import {
  anArchive,
  anOrigin,
  aPicture,
  aStory,
  BUILT,
  COAST,
  NOON,
} from '#tests/support/origin.ts';

/** An answer as it came over the wire. */
interface Wired {
  readonly status: number | undefined;
  /** Names and values by turns, in their order, without the time of day. */
  readonly headers: readonly string[];
  readonly body: string;
}

export type Ask = (
  path: string,
  given?: { readonly method?: string; readonly headers?: Record<string, string> },
) => Promise<Wired>;

const LONG = Array.from({ length: 40 }, (_, number) => ({
  kind: 'paragraph' as const,
  spans: [{ text: `It rained for ${number} days, and then for one more.` }],
}));
export const FACE_FILE = hashedFile('style', 'css', 'a { color: red }\n'.repeat(200));
export const STORIES = Array.from({ length: 30 }, (_, days) =>
  aStory(days + 1, { topics: [COAST], lead: aPicture(), body: LONG }),
);

type Given = NonNullable<Parameters<typeof anOrigin>[0]>;

/** The same origin twice, each on a port of its own: as its routes answer, and as a worker does that keeps answers and asks for others. */
export async function twoOrigins(given: Given = {}, parts: () => readonly unknown[] = () => []) {
  const folder = await aBuiltFolder();
  const app = await anOrigin({
    built: { ...BUILT, folder },
    archive: anArchive(...STORIES),
    faceFiles: [FACE_FILE],
    embedded: [networkMediaRoutes(folder)],
    ...given,
  });
  const { now = () => NOON, appUrl = null, trustProxy = false } = given;
  const worker = await aWorker({ fetch: app.fetch, now, parts, appUrl, trustProxy });
  // Each is asked by the same name: pages say it.
  return {
    ...worker,
    routes: await served(getRequestListener(app.fetch)),
    kept: await served(worker.listener),
  };
}

async function aBuiltFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'longwave-kept-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const files = {
    'assets/index-abc.js': 'plain',
    'assets/index-abc.js.br': 'brotli',
    'assets/index-abc.js.gz': 'gzipped',
    'assets/small-abc.js': 'small',
    'favicon.svg': '<svg/>',
    'pictures/harbour-480.avif': 'picture',
    'audio/low-water.mp3': '0123456789',
  };
  for (const name of ['assets', 'pictures', 'audio']) {
    // oxlint-disable-next-line no-await-in-loop -- Three.
    await mkdir(path.join(folder, name));
  }
  await Promise.all(
    Object.entries(files).map(([name, text]) => writeFile(path.join(folder, name), text)),
  );
  return folder;
}

async function served(listener: RequestListener): Promise<Ask> {
  const server = createServer(listener);
  const port = await listenAnywhere(server);
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return (asked, { method = 'GET', headers = {} } = {}) => {
    const { promise, resolve, reject } = Promise.withResolvers<Wired>();
    const all = { host: 'radio.example', ...headers };
    request({ port, host: '127.0.0.1', path: asked, method, headers: all }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode,
          headers: withoutTime(response.rawHeaders),
          body: Buffer.concat(chunks).toString('latin1'),
        }),
      );
    })
      .on('error', reject)
      .end();
    return promise;
  };
}

function withoutTime(headers: readonly string[]): string[] {
  const at = headers.indexOf('Date');
  return headers.toSpliced(at, at === -1 ? 0 : 2);
}
