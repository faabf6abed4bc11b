import { once } from 'node:events';
import { createServer, request, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { Hono } from 'hono';
import { expect, it, onTestFinished } from 'vitest';
import { visitorOf } from '#server/http/visitor.ts';
import { listenAnywhere } from '#tests/rig/freePort.ts';
import { until } from '#tests/rig/until.ts';
import { aWorker } from '#tests/support/aWorker.ts';

/* What a worker hands on to the maker, over real sockets. */

const LONG_WAIT = { withinMs: 30_000 };

/** A worker before an origin that tells who asks, and sends without end. */
async function serving() {
  const origin = { asked: [] as string[], listeners: 0 };
  const app = new Hono();
  app.use(async (c, next) => {
    origin.asked.push(c.req.path);
    await next();
  });
  app.all('/live/visitor', (c) => c.text(visitorOf(c, false)));
  app.get('/live/sound', (c) => {
    origin.listeners += 1;
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(Buffer.from('sound')),
      cancel: () => void (origin.listeners -= 1),
    });
    return c.body(body);
  });
  const worker = await aWorker({ fetch: app.fetch, now: Date.now });
  origin.asked = [];
  const server = createServer(worker.listener);
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { origin, worker, port: await listenAnywhere(server) };
}

async function asked(port: number, path: string, headers: Record<string, string> = {}) {
  const sent = request({ port, host: '127.0.0.1', path, headers, agent: false }).end();
  const [response]: IncomingMessage[] = await once(sent, 'response');
  if (!response) throw new Error('no answer');
  return { sent, response };
}

it('tells who asks, whoever they say that they are', async () => {
  const { port } = await serving();
  const headers = { 'Longwave-Visitor': '192.0.2.7', 'longwave-base': 'http://evil.example' };

  const { response } = await asked(port, '/live/visitor', headers);

  expect(await text(response)).toBe('127.0.0.1');
});

it('hands on no body, in which another request could be hidden', async () => {
  const { origin, port } = await serving();
  const hidden = 'GET /live/hidden HTTP/1.1\r\nHost: a\r\nLongwave-Visitor: 192.0.2.7\r\n\r\n';
  const socket = connect(port, '127.0.0.1');
  const chunk = `${hidden.length.toString(16)}\r\n${hidden}\r\n0\r\n\r\n`;
  const head = 'GET /live/visitor HTTP/1.1\r\nHost: radio.example\r\nConnection: close\r\n';

  socket.write(`${head}Transfer-Encoding: chunked\r\n\r\n${chunk}`);

  expect(await text(socket)).toMatch(/^HTTP\/1\.1 200 [^]*127\.0\.0\.1/);
  expect((await asked(port, '/live/visitor')).response.statusCode).toBe(200);
  expect(origin.asked).toEqual(['/live/visitor', '/live/visitor']);
});

it('sends what comes as it comes, and lets the maker know who has gone', async () => {
  const { origin, port } = await serving();
  const { sent, response } = await asked(port, '/live/sound');
  const [chunk] = await once(response, 'data');
  expect([String(chunk), origin.listeners]).toEqual(['sound', 1]);

  sent.destroy();
  response.on('error', () => undefined);

  await until('nobody listens', () => origin.listeners === 0, LONG_WAIT);
});

it('ends what the maker does not go on with', async () => {
  const { worker, port } = await serving();
  const { response } = await asked(port, '/live/sound');
  await once(response, 'data');

  worker.endMaker();

  const [error] = await once(response, 'error');
  expect(error).toMatchObject({ code: 'ECONNRESET' });
});

it('says that it cannot answer where there is no maker', async () => {
  const { worker, port } = await serving();
  worker.endMaker();

  const { response } = await asked(port, '/live/visitor');

  expect([response.statusCode, response.headers['cache-control']]).toEqual([503, 'no-store']);
});
