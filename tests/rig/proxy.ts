import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { listenAnywhere } from './freePort.ts';
import { aBottleneck, Wire, type Bottleneck, type Pace } from './wire.ts';

/** How the line to a stream server fares: as it should, or one of the ways in which lines fail. */
export type Weather =
  | { kind: 'fair' }
  /** Connections stay open and nothing comes. */
  | { kind: 'silent' }
  | ({ kind: 'slow' } & Pace)
  /** Every new request is answered so, at once; what flows already flows on. */
  | { kind: 'answers'; status: number; contentType?: string; body?: string }
  /** Nobody is at home: open connections are reset, and the port is closed. */
  | { kind: 'refuses' };

export interface Proxy {
  readonly url: (path: string) => string;
  /**
   * Listeners' requests for `path` since the proxy started; all of them when no path is given.
   * The origin looks after its streams: it is no listener, here and in all the other counts.
   */
  readonly requests: (path?: string) => number;
  /** Connections that are open right now; of a path, those whose newest request was for it. */
  readonly open: (path?: string) => number;
  /** Bytes given to listeners so far, headers and all. */
  readonly bytes: () => number;
  readonly setWeather: (weather: Weather) => void;
  /** Ends every open connection: in order, as at the end of a file, or by a reset. */
  readonly cut: (how: 'close' | 'reset') => void;
  readonly stop: () => Promise<void>;
}

interface Line {
  path: string;
  /** The origin that looks after its streams, and says so; what it takes is not counted. */
  isProbe: boolean;
  readonly listener: Socket;
  /** null until the first request. */
  upstream: Socket | null;
  /** To the listener, and to the server. */
  readonly down: Wire;
  readonly up: Wire;
}

const PROBE = /^user-agent: *longwave/im;
const REQUEST = /^(?:GET|HEAD|OPTIONS|POST) (\S+) HTTP\/1\./;

/**
 * Stands between the page and a stream server: the ruler of what the page takes, and the hand that breaks the line.
 *
 * @param bottleneck Shared with other proxies: what is slow is then slow for all of them together.
 */
export async function startProxy(
  upstreamPort: number,
  bottleneck: Bottleneck = aBottleneck(),
): Promise<Proxy> {
  const lines = new Set<Line>();
  const paths: string[] = [];
  let weather: Weather = { kind: 'fair' };
  let bytes = 0;
  let isStopped = false;

  const server = createServer(accept);
  const port = await listenAnywhere(server);

  const matching = (path: string | undefined) =>
    [...lines].filter(
      (line) =>
        isListener(line) &&
        // Browsers let go of a spare connection that the server has closed when they need it next.
        !line.listener.writableEnded &&
        (path === undefined || line.path === path),
    );
  const cut = (how: 'close' | 'reset') => {
    for (const line of lines)
      if (how === 'close') hangUp(line);
      else line.listener.resetAndDestroy();
  };
  return {
    url: (path) => `http://127.0.0.1:${port}${path}`,
    requests: (path) => paths.filter((one) => path === undefined || one === path).length,
    open: (path) => matching(path).length,
    bytes: () => bytes,
    setWeather: (next) => {
      if (isStopped) return;
      if (weather.kind === 'refuses' && next.kind !== 'refuses') server.listen(port, '127.0.0.1');
      if (next.kind === 'refuses' && weather.kind !== 'refuses') {
        server.close();
        cut('reset');
      }
      weather = next;
      for (const line of lines) fare(line);
    },
    cut,
    stop: async () => {
      isStopped = true;
      for (const { listener } of lines) listener.destroy();
      if (!server.listening) return;
      server.close();
      await once(server, 'close');
    },
  };

  function accept(listener: Socket): void {
    listener.on('error', () => listener.destroy());
    listener.setNoDelay();
    const line: Line = {
      path: '',
      isProbe: false,
      listener,
      upstream: null,
      down: new Wire(bottleneck, (chunk) => {
        if (isListener(line)) bytes += chunk.length;
        if (!listener.destroyed) listener.write(chunk);
      }),
      up: new Wire(aBottleneck(), (chunk) => void line.upstream?.write(chunk)),
    };
    lines.add(line);
    fare(line);
    listener.on('data', (chunk) => request(line, chunk));
    listener.once('close', () => {
      lines.delete(line);
      line.down.end();
      line.up.end();
      line.upstream?.destroy();
    });
  }

  /** What a listener sends is a request's head, whole: browsers send nothing else to a stream. */
  function request(line: Line, chunk: Buffer): void {
    const head = chunk.toString('latin1');
    const path = REQUEST.exec(head)?.[1];
    const isFirst = line.upstream === null;
    if (path) {
      line.path = path;
      line.isProbe = PROBE.test(head);
      if (line.isProbe) fare(line);
      else paths.push(path);
      if (weather.kind === 'answers') {
        line.upstream?.destroy();
        line.listener.end(answer(weather));
        return;
      }
    }
    line.upstream ??= dial(line);
    // The listener's own handshake was with this proxy, and took no time.
    line.up.send(chunk, isFirst ? 1 : 0);
  }

  function dial({ listener, down }: Line): Socket {
    const upstream = connect(upstreamPort, '127.0.0.1');
    upstream.on('data', (chunk) => {
      if (down.send(chunk)) return;
      upstream.pause();
      down.whenRoomy(() => upstream.resume());
    });
    upstream.once('end', () => down.whenEmpty(() => listener.end()));
    upstream.on('error', () => listener.resetAndDestroy());
    return upstream;
  }

  function fare({ isProbe, down, up }: Line): void {
    // The origin does not share the listener's own connection.
    const pace: Pace = weather.kind === 'slow' && !isProbe ? weather : {};
    down.set({ pace, isHeld: weather.kind === 'silent' });
    // What listeners send is small: it is only as late as the line is long.
    up.set({ pace: { roundTripMs: pace.roundTripMs ?? 0 }, isHeld: false });
  }
}

/** Nor is who asks by TLS, here where nobody speaks it: the origin does, to find out. */
function isListener({ path, isProbe }: Line): boolean {
  return path !== '' && !isProbe;
}

function hangUp({ listener, upstream }: Line): void {
  upstream?.destroy();
  listener.end();
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
