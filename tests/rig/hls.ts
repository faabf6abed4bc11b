import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { listenAnywhere } from './freePort.ts';
import { startPackager, type Packager } from './packager.ts';
import type { Programme } from './studio.ts';
import { until } from './until.ts';

export interface HlsFeed extends Programme {
  /** '/news': its playlist is /news/live.m3u8. */
  readonly path: string;
  /** 128 unless said. */
  readonly bitrateKbps?: number;
}

export interface HlsServer {
  readonly port: number;
  readonly url: (feedPath: string) => string;
  /** Connections are reset and refused; the packagers work on behind it. */
  readonly kill: () => Promise<void>;
  readonly revive: () => Promise<void>;
  /** The packagers go: the playlists are still served, and grow no more. */
  readonly stopEncoder: () => Promise<void>;
  /** They go on with what is on air then, after a discontinuity. */
  readonly startEncoder: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/**
 * A live HLS server of the test signal: AAC in MPEG-TS, segments of 4 s, for every origin. Resolves when its playlists are full.
 *
 * @param windowSegments How many segments a playlist names: 6 is usual, 450 are half an hour of DVR window.
 */
export async function startHls(
  feeds: readonly HlsFeed[],
  { windowSegments = 6 } = {},
): Promise<HlsServer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'longwave-hls-'));
  const packagers = new Map<string, Packager>(
    feeds.map((feed, index) => [
      feed.path,
      startPackager(feed, { folder, prefix: String(index), windowSegments }),
    ]),
  );
  const server = createServer((request, answer) => {
    serve(packagers, folder, request, answer).catch(() => answer.writeHead(404).end());
  });
  const port = await listenAnywhere(server);
  await until(
    'playlists are full',
    () => [...packagers.values()].every((one) => one.segments() >= windowSegments),
    { withinMs: 60_000 },
  );
  const close = async () => {
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
  };
  return {
    port,
    url: (feedPath) => `http://127.0.0.1:${port}${feedPath}/live.m3u8`,
    kill: close,
    revive: async () => {
      server.listen(port, '127.0.0.1');
      await once(server, 'listening');
    },
    stopEncoder: async () => {
      await Promise.all([...packagers.values()].map((one) => one.stop()));
    },
    startEncoder: async () => {
      for (const one of packagers.values()) one.start();
    },
    stop: async () => {
      await Promise.all([...packagers.values()].map((one) => one.stop()));
      if (server.listening) await close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function serve(
  packagers: ReadonlyMap<string, Packager>,
  folder: string,
  request: IncomingMessage,
  answer: ServerResponse,
): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://rig');
  const isPlaylist = pathname.endsWith('/live.m3u8');
  const body = isPlaylist
    ? packagers.get(path.posix.dirname(pathname))?.playlist()
    : await readFile(path.join(folder, path.posix.basename(pathname)));
  if (body === undefined) throw new Error(`nothing at ${pathname}`);
  answer.writeHead(200, {
    'content-type': isPlaylist ? 'application/vnd.apple.mpegurl' : 'video/mp2t',
    'cache-control': isPlaylist ? 'no-store' : 'max-age=60',
    'access-control-allow-origin': '*',
  });
  answer.end(body);
}
