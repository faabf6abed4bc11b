import { createServer, type RequestListener } from 'node:http';
import type { Socket } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { listenAnywhere } from '#tests/rig/freePort.ts';
import { until } from '#tests/rig/until.ts';
import { Listener, type Measured } from './listener.ts';
import { ON_AIR, type Ask } from './visit.ts';

const EMPTY = { 'content-length': 0 };
const FILES = ['/assets/a.js', '/assets/b.css'];

/** A listener, and a server that answers as the test says. */
async function someone(answer: RequestListener) {
  const asked: { path: string; tag: string | undefined }[] = [];
  const sockets: Socket[] = [];
  const server = createServer((request, response) => {
    asked.push({ path: request.url ?? '', tag: request.headers['if-none-match'] });
    answer(request, response);
  });
  server.on('connection', (socket: Socket) => sockets.push(socket));
  const told: Measured[] = [];
  const clock = { ms: 0 };
  let opened = 0;
  const listener = new Listener({
    port: await listenAnywhere(server),
    now: () => clock.ms,
    filesOf: () => FILES,
    tell: (measured) => told.push(measured),
    opened: () => (opened += 1),
  });
  onTestFinished(() => {
    listener.leave();
    server.closeAllConnections();
    server.close();
  });
  return {
    listener,
    asked,
    sockets,
    told,
    clock,
    opened: () => opened,
    toldOf: (count: number) =>
      until(`${count} told`, () => told.length >= count, { withinMs: 30_000, everyMs: 5 }),
  };
}

const data = (path: string, dueMs = 0): Ask => ({ is: 'data', path, dueMs });
const errors = (told: readonly Measured[]) => told.map(({ error }) => error);

describe('Listener', () => {
  it('asks for the page, its files and what is on, one after the other by one connection', async () => {
    const { listener, asked, told, toldOf, opened } = await someone((_, response) => {
      response.end('ok');
    });
    listener.ask({ is: 'page', path: '/', dueMs: 0, isNew: true });
    await toldOf(4);
    expect(asked.map(({ path }) => path)).toEqual(['/', ...FILES, ON_AIR]);
    expect(errors(told)).toEqual([null, null, null, null]);
    expect(opened()).toBe(1);
  });

  it('names what it has, and takes 304 for an answer then alone', async () => {
    const { listener, asked, told, toldOf } = await someone(({ url, headers }, response) => {
      const isHeld = url === '/new' || headers['if-none-match'] === '"a"';
      response.writeHead(isHeld ? 304 : 200, { etag: '"a"', ...EMPTY }).end();
    });
    listener.ask(data('/a'));
    listener.ask(data('/a'));
    listener.ask(data('/new'));
    await toldOf(3);
    expect(asked.map(({ tag }) => tag)).toEqual([undefined, '"a"', undefined]);
    expect(errors(told)).toEqual([null, null, 'status 304']);
  });

  it('counts the time from when it was due, though the answer before it came late', async () => {
    const waiting: (() => void)[] = [];
    const { listener, told, toldOf, clock } = await someone((_, response) => {
      waiting.push(() => void response.end());
    });
    clock.ms = 1_000;
    listener.ask(data('/slow', 1_000));
    listener.ask(data('/next', 1_010));
    await until('the first is asked for', () => waiting.length === 1);
    clock.ms = 3_000;
    waiting[0]?.();
    await until('the second is asked for', () => waiting.length === 2);
    clock.ms = 3_005;
    waiting[1]?.();
    await toldOf(2);
    expect(told).toEqual([
      { path: '/slow', dueMs: 1_000, sentMs: 1_000, endMs: 3_000, error: null },
      { path: '/next', dueMs: 1_010, sentMs: 3_000, endMs: 3_005, error: null },
    ]);
  });

  it('tells of a wrong status, and asks on', async () => {
    const { listener, told, toldOf } = await someone(({ url }, response) => {
      response.writeHead(url === '/gone' ? 404 : 200, EMPTY).end();
    });
    listener.ask(data('/gone'));
    listener.ask(data('/there'));
    await toldOf(2);
    expect(errors(told)).toEqual(['status 404', null]);
  });

  it('tells of an answer that is cut, and opens another connection', async () => {
    const { listener, told, toldOf, opened } = await someone(({ url }, response) => {
      if (url === '/there') return void response.end();
      response.writeHead(200, { 'content-length': 100 });
      response.write('only so much', () => response.destroy());
    });
    listener.ask(data('/cut'));
    listener.ask(data('/there'));
    await toldOf(2);
    expect(errors(told)).toEqual(['connection: closed', null]);
    expect(opened()).toBe(2);
  });

  it('bears that a connection is closed on which nothing is asked', async () => {
    const { listener, told, toldOf, sockets, opened } = await someone((_, response) => {
      response.end();
    });
    listener.ask(data('/a'));
    await toldOf(1);
    sockets[0]?.end();
    await until('it is closed', () => sockets[0]?.destroyed);
    listener.ask(data('/b'));
    await toldOf(2);
    expect(errors(told)).toEqual([null, null]);
    expect(opened()).toBe(2);
  });

  it('opens another connection where the server said that it closes this one', async () => {
    const { listener, told, toldOf, opened } = await someone((_, response) => {
      response.writeHead(200, { ...EMPTY, connection: 'close' }).end();
    });
    listener.ask(data('/a'));
    listener.ask(data('/b'));
    await toldOf(2);
    expect(errors(told)).toEqual([null, null]);
    expect(opened()).toBe(2);
  });

  it('tells of bytes that it did not ask for', async () => {
    const { listener, told, toldOf, sockets } = await someone((_, response) => {
      response.end();
    });
    listener.ask(data('/a'));
    await toldOf(1);
    sockets[0]?.write('HTTP/1.1 200 OK\r\n');
    await toldOf(2);
    expect(errors(told)).toEqual([null, 'an answer to nothing']);
  });

  it('gives up after as long as the app waits', async () => {
    const { listener, told, clock, asked } = await someone(() => undefined);
    listener.ask(data('/silent'));
    await until('it is asked for', () => asked.length === 1);
    clock.ms = 15_000;
    listener.look();
    expect(told).toEqual([]);
    clock.ms = 15_001;
    listener.look();
    expect(errors(told)).toEqual(['no answer in 15 s']);
  });

  it('tells what is not answered when it leaves', async () => {
    const { listener, told, asked } = await someone(() => undefined);
    listener.ask(data('/silent'));
    await until('it is asked for', () => asked.length === 1);
    listener.leave();
    expect(errors(told)).toEqual(['no answer by the end']);
  });
});
