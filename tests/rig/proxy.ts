import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { listenAnywhere } from './freePort.ts';

/** How the line to a stream server fares: as it should, or one of the ways in which lines fail. */
export type Weather =
  | { kind: 'fair' }
  /** Connections stay open and nothing comes. */
  | { kind: 'silent' }
  | { kind: 'throttled'; kbps: number }
  /** Every new request is answered so, at once. */
  | { kind: 'answers'; status: number; contentType?: string; body?: string }
  /** Nobody is at home: new connections are reset. */
  | { kind: 'refuses' };

export interface Proxy {
  readonly url: (path: string) => string;
  /** Requests for `path` since the proxy started; all of them when no path is given. */
  readonly requests: (path?: string) => number;
  /** Connections that are open right now. */
  readonly open: (path?: string) => number;
  /** Bytes given to listeners so far, headers and all. */
  readonly bytes: () => number;
  readonly setWeather: (weather: Weather) => void;
  /** Ends every open connection: in order, as at the end of a file, or by a reset. */
  readonly cut: (how: 'close' | 'reset') => void;
  readonly stop: () => Promise<void>;
}

interface Line {
  readonly path: string;
  readonly listener: Socket;
  readonly upstream: Socket | null;
}

/** Stands between the page and a stream server: the ruler of what the page takes, and the hand that breaks the line. */
export async function startProxy(upstreamPort: number): Promise<Proxy> {
  const lines = new Set<Line>();
  const paths: string[] = [];
  let weather: Weather = { kind: 'fair' };
  let bytes = 0;

  const server = createServer((listener) => {
    listener.on('error', () => listener.destroy());
    if (weather.kind === 'refuses') {
      listener.resetAndDestroy();
      return;
    }
    void accept(listener);
  });
  const port = await listenAnywhere(server);

  const matching = (path: string | undefined) =>
    [...lines].filter((line) => path === undefined || line.path === path);
  return {
    url: (path) => `http://127.0.0.1:${port}${path}`,
    requests: (path) => paths.filter((one) => path === undefined || one === path).length,
    open: (path) => matching(path).length,
    bytes: () => bytes,
    setWeather: (next) => {
      weather = next;
      for (const { upstream } of lines)
        if (weather.kind === 'silent') upstream?.pause();
        else upstream?.resume();
    },
    cut: (how) => {
      for (const { listener } of lines)
        if (how === 'close') listener.end();
        else listener.resetAndDestroy();
    },
    stop: async () => {
      for (const { listener } of lines) listener.destroy();
      server.close();
      await once(server, 'close');
    },
  };

  async function accept(listener: Socket): Promise<void> {
    const head = await firstRequest(listener);
    const path = head.toString('latin1').split(' ')[1] ?? '';
    paths.push(path);
    const line = { path, listener, upstream: dial(listener, head) };
    lines.add(line);
    listener.once('close', () => {
      lines.delete(line);
      line.upstream?.destroy();
    });
  }

  function dial(listener: Socket, head: Buffer): Socket | null {
    if (weather.kind === 'answers') {
      listener.end(answer(weather));
      return null;
    }
    const upstream = connect(upstreamPort, '127.0.0.1', () => upstream.write(head));
    if (weather.kind === 'silent') upstream.pause();
    upstream.on('data', (chunk) => {
      bytes += chunk.length;
      const hasRoom = listener.write(chunk);
      if (weather.kind === 'throttled') {
        upstream.pause();
        setTimeout(() => upstream.resume(), (chunk.length * 8) / weather.kbps);
      } else if (!hasRoom) {
        upstream.pause();
        listener.once('drain', () => weather.kind !== 'silent' && upstream.resume());
      }
    });
    upstream.once('end', () => listener.end());
    upstream.on('error', () => listener.resetAndDestroy());
    return upstream;
  }
}

/** The first request's head: all that a listener of a stream ever sends. */
function firstRequest(socket: Socket): Promise<Buffer> {
  return new Promise((resolve) => {
    let head = Buffer.alloc(0);
    const read = (chunk: Buffer) => {
      head = Buffer.concat([head, chunk]);
      if (!head.includes('\r\n\r\n')) return;
      socket.off('data', read);
      socket.resume();
      resolve(head);
    };
    socket.on('data', read);
  });
}

function answer({
  status,
  contentType = 'text/html',
  body = '',
}: Extract<Weather, { kind: 'answers' }>): string {
  return [
    `HTTP/1.1 ${status} Rig`,
    `Content-Type: ${contentType}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Access-Control-Allow-Origin: *',
    'Connection: close',
    '',
    body,
  ].join('\r\n');
}
