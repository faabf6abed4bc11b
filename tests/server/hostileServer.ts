import { createServer, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import { listenAnywhere } from '#tests/rig/freePort.ts';
import { hostileAnswers, type HostileAnswer } from './hostileBodies.ts';

/** What breaks the rules of HTTP itself: it writes to the connection. */
const ON_THE_LINE: Readonly<Record<string, (socket: Socket) => void>> = {
  'garbled-chunks': (socket) => {
    socket.write('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nnot a chunk\r\n');
  },
  'many-headers': (socket) => {
    socket.write(`HTTP/1.1 200 OK\r\n${'X-Flood: x\r\n'.repeat(100_000)}\r\n`);
  },
  'no-http': (socket) => void socket.end(Buffer.alloc(100_000, 0xfe)),
  'other-protocol': (socket) => {
    socket.write('HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\nConnection: Upgrade\r\n\r\n');
  },
  'cut-body': (socket) => {
    socket.end('HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n<rss><channel><item><title>Ba');
  },
  'long-length': (socket) => {
    socket.write('HTTP/1.1 200 OK\r\nContent-Length: 99999999999999\r\n\r\n<rss>');
  },
};

/** What ends late or never. */
const WITHOUT_END: Readonly<Record<string, (response: ServerResponse) => void>> = {
  silence: () => undefined,
  'endless-body': (response) => {
    const more = () => {
      while (!response.destroyed && response.write(Buffer.alloc(65_536, 32)));
    };
    response.on('drain', more);
    more();
  },
  'drop-by-drop': (response) => {
    const timer = setInterval(() => response.write('<'), 200);
    response.on('close', () => clearInterval(timer));
  },
  'loop-of-redirects': (response) => {
    response.writeHead(302, { location: '/loop-of-redirects' }).end();
  },
  'to-this-machine': (response) => {
    response.writeHead(302, { location: 'http://127.0.0.1:22/' }).end();
  },
  'to-the-cloud': (response) => {
    response.writeHead(307, { location: 'http://169.254.169.254/latest/meta-data/' }).end();
  },
  'to-no-web': (response) => {
    response.writeHead(301, { location: 'file:///etc/passwd' }).end();
  },
};

/** A server of such publishers; `asked` counts how often each was. */
export async function hostileServer() {
  const bodies = hostileAnswers();
  const asked = new Map<string, number>();
  const server = createServer((request, response) => {
    const name = request.url?.slice(1) ?? '';
    asked.set(name, (asked.get(name) ?? 0) + 1);
    const { [name]: body } = bodies;
    if (body) response.writeHead(200, { ...body.headers }).end(body.body);
    else if (ON_THE_LINE[name]) ON_THE_LINE[name](request.socket);
    else if (WITHOUT_END[name]) WITHOUT_END[name](response);
    else response.writeHead(500).end();
  });
  const port = await listenAnywhere(server);
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const unread: Readonly<Record<string, Pick<HostileAnswer, 'kind' | 'mayBeRead'>>> =
    Object.fromEntries(
      [...Object.keys(ON_THE_LINE), ...Object.keys(WITHOUT_END), 'an-error'].map((name) => [
        name,
        { kind: 'feed' },
      ]),
    );
  const sources = Object.entries({ ...bodies, ...unread }).map(
    ([name, { kind, mayBeRead = false }]) => ({
      name,
      kind,
      mayBeRead,
      url: `http://127.0.0.1:${port}/${name}`,
    }),
  );
  return { sources, asked };
}
