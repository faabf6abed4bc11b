import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { listenAnywhere } from './freePort.ts';
import {
  startPackager,
  type Packager,
  TOLD_CLOCKS,
  type Restart,
  type ToldClock,
} from './packager.ts';
import type { SegmentForm } from './segmenter.ts';
import type { Programme } from './studio.ts';
import { until } from './until.ts';

export interface HlsFeed extends Programme {
  /** '/news': its playlist is /news/live.m3u8. */
  readonly path: string;
  /** 128 unless said. */
  readonly bitrateKbps?: number;
  /** MPEG-TS unless said. */
  readonly form?: SegmentForm;
  /** Whether its segments tell what the tune is called. */
  readonly hasTitles?: boolean;
}

export interface HlsServer {
  readonly port: number;
  /** @param clock What its playlist says of the clock; absent: the truth. */
  readonly url: (feedPath: string, clock?: ToldClock) => string;
  /** Connections are reset and refused; the packagers work on behind it. */
  readonly kill: () => Promise<void>;
  readonly revive: () => Promise<void>;
  /** The packagers go: the playlists are still served, and grow no more. */
  readonly stopEncoder: () => Promise<void>;
  /** They go on with what is on air then, after a discontinuity if nothing else is said. */
  readonly startEncoder: (how?: Restart) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/**
 * A live HLS server of the test signal, for every origin. Resolves when its playlists are full.
 *
 * @param windowSegments How many segments a playlist names: 6 is usual, 450 are half an hour of DVR window.
 * @param masters Master playlists, by path, each with the paths of its renditions, the leanest first.
 */
export async function startHls(
  feeds: readonly HlsFeed[],
  {
    windowSegments = 6,
    segmentSeconds = 4,
    masters = {},
  }: {
    windowSegments?: number;
    segmentSeconds?: number;
    masters?: Readonly<Record<string, readonly string[]>>;
  } = {},
): Promise<HlsServer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'longwave-hls-'));
  const nowMs = Date.now();
  const packagers = feeds.map((feed, index) => ({
    feed,
    packager: startPackager(feed, {
      folder,
      prefix: String(index),
      windowSegments,
      segmentSeconds,
      nowMs,
    }),
  }));
  const all = packagers.map(({ packager }) => packager);
  const server = createServer((request, answer) => {
    serve(packagers, masters, request, answer).catch(() => answer.writeHead(404).end());
  });
  const port = await listenAnywhere(server);
  await until('playlists are full', () => all.every((one) => one.segments() >= windowSegments), {
    withinMs: 60_000,
  });
  const close = async () => {
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
  };
  return {
    port,
    url: (feedPath, clock) =>
      `http://127.0.0.1:${port}${feedPath}/live.m3u8${clock ? `?clock=${clock}` : ''}`,
    kill: close,
    revive: async () => {
      server.listen(port, '127.0.0.1');
      await once(server, 'listening');
    },
    stopEncoder: async () => {
      await Promise.all(all.map((one) => one.stop()));
    },
    startEncoder: async (how = {}) => {
      for (const one of all) one.start(how);
    },
    stop: async () => {
      await Promise.all(all.map((one) => one.stop()));
      if (server.listening) await close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

interface Packaged {
  readonly feed: HlsFeed;
  readonly packager: Packager;
}

const KINDS: Readonly<Record<string, string>> = {
  '.m3u8': 'application/vnd.apple.mpegurl',
  '.ts': 'video/mp2t',
  '.m4s': 'video/iso.segment',
  '.mp4': 'video/mp4',
  '.aac': 'audio/aac',
  '.mp3': 'audio/mpeg',
};

async function serve(
  packagers: readonly Packaged[],
  masters: Readonly<Record<string, readonly string[]>>,
  request: IncomingMessage,
  answer: ServerResponse,
): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://rig');
  const folder = path.posix.dirname(pathname);
  const renditions = masters[folder];
  const packager = packagers.find(({ feed }) => feed.path === folder)?.packager;
  const clock = TOLD_CLOCKS.find((one) => one === searchParams.get('clock')) ?? 'true';
  if (!packager && !renditions) throw new Error(`nothing at ${pathname}`);
  const isPlaylist = pathname.endsWith('/live.m3u8');
  const body = !packager
    ? masterPlaylist(packagers.filter(({ feed }) => renditions!.includes(feed.path)))
    : isPlaylist
      ? packager.playlist(clock)
      : await packager.read(path.posix.basename(pathname));
  answer.writeHead(200, {
    'content-type': KINDS[path.posix.extname(pathname)],
    // A packager that is started anew may give a name a second time.
    'cache-control': isPlaylist ? 'no-store' : 'no-cache',
    'access-control-allow-origin': '*',
  });
  answer.end(body);
}

/** RFC 8216, 4.3.4. */
function masterPlaylist(renditions: readonly Packaged[]): string {
  const lines = renditions.flatMap(({ feed }) => [
    `#EXT-X-STREAM-INF:BANDWIDTH=${(feed.bitrateKbps ?? 128) * 1_150},CODECS="mp4a.40.2"`,
    `..${feed.path}/live.m3u8`,
  ]);
  return ['#EXTM3U', ...lines, ''].join('\n');
}
