import { once } from 'node:events';
import { request, Server, type IncomingMessage } from 'node:http';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { createAdaptorServer } from '@hono/node-server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openLiveChannels, type LiveChannels } from '#server/embedded/live/liveChannels.ts';
import { liveRoutes } from '#server/embedded/live/liveRoutes.ts';
import { embeddedStations } from '#server/embedded/network.ts';
import { readPlayouts } from '#server/embedded/playout.ts';

const folder = path.resolve('src/server/embedded/media/live');
const BURST = 131_072;

let clockMs: number;
let live: LiveChannels;
let server: Server;
let tick: () => void;

beforeEach(async () => {
  clockMs = Date.UTC(2026, 2, 1, 12);
  const now = () => clockMs;
  const every = (ms: number, next: () => void) => {
    tick = next;
    const timer = setInterval(next, ms);
    return () => clearInterval(timer);
  };
  const playouts = readPlayouts();
  live = openLiveChannels({ stations: embeddedStations, playouts, folder, now, every });
  const made = createAdaptorServer({ fetch: liveRoutes(live.mounts).fetch });
  if (!(made instanceof Server)) throw new TypeError('An HTTP/1.1 server is expected');
  server = made;
  server.listen(0);
  await once(server, 'listening');
});

afterEach(() => {
  live.close();
  server.closeAllConnections();
  server.close();
});

async function call(
  address: string,
  options: { method?: string; headers?: Record<string, string> } = {},
): Promise<IncomingMessage> {
  const bound = server.address();
  const port = typeof bound === 'object' ? bound?.port : undefined;
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    request({ port, path: address, agent: false, ...options }, resolve)
      .on('error', reject)
      .end();
  });
  response.on('error', () => undefined);
  return response;
}

/** Counts what arrives, and keeps it. */
function collected(response: IncomingMessage): { bytes: () => Buffer } {
  const pieces: Buffer[] = [];
  response.on('data', (piece: Buffer) => pieces.push(piece));
  return { bytes: () => Buffer.concat(pieces) };
}

const until = (check: () => void | Promise<void>) => vi.waitFor(check, { timeout: 20_000 });
const listeners = async (address: string) =>
  (await live.mounts.get(address)?.stream())?.listenerCount;

describe('GET /live', () => {
  it.each([
    ['/live/qhbr-1.mp3', 'audio/mpeg', 'QHBR News'],
    ['/live/qhbr-2.aac', 'audio/aac', 'QHBR Classical'],
    ['/live/qpra-1.mp3', 'audio/mpeg', 'QPRA Roots'],
    ['/live/qmtn-1.mp3', 'audio/mpeg', 'QMTN Overlook'],
  ])('answers %s as Icecast would', async (address, type, name) => {
    const response = await call(address);
    expect(response.statusCode).toBe(200);
    expect(response.headers).toMatchObject({
      'content-type': type,
      'cache-control': 'no-cache, no-store',
      'access-control-allow-origin': '*',
      'icy-name': name,
      'icy-br': '64',
    });
    expect(response.headers['access-control-expose-headers']).toContain('icy-metaint');
    expect(response.headers).not.toHaveProperty('icy-metaint');
    expect(response.headers).not.toHaveProperty('content-length');
    const { bytes } = collected(response);
    await until(() => expect(bytes()).toHaveLength(BURST));
    response.destroy();
  });

  it('sends as much sound as time has passed, and the same to everyone', async () => {
    const [one, other] = await Promise.all([call('/live/qpra-1.mp3'), call('/live/qpra-1.mp3')]);
    const [first, second] = [collected(one), collected(other)];
    await until(() => expect(second.bytes().length + first.bytes().length).toBe(BURST * 2));
    clockMs += 2_400;
    await until(() => expect(first.bytes()).toHaveLength(BURST + 2.4 * 8_000));
    await until(() => expect(second.bytes()).toEqual(first.bytes()));
    one.destroy();
    other.destroy();
  });

  it('puts titles in when asked, in step with the sound', async () => {
    const plain = await call('/live/qmtn-1.mp3');
    const titled = await call('/live/qmtn-1.mp3', { headers: { 'Icy-MetaData': '1' } });
    expect(titled.headers['icy-metaint']).toBe('16000');
    const [sound, mixed] = [collected(plain), collected(titled)];
    await until(() => expect(mixed.bytes().length).toBeGreaterThan(BURST));
    await until(() => expect(sound.bytes()).toHaveLength(BURST));
    const length = mixed.bytes().readUInt8(16_000) * 16;
    const title = mixed.bytes().toString('utf8', 16_001, 16_001 + length);
    expect(title).toMatch(/^StreamTitle='[^']+ - [^']+';\0*$/);
    const after = mixed.bytes().subarray(16_001 + length, 16_001 + length + 16_000);
    expect(after).toEqual(sound.bytes().subarray(16_000, 32_000));
    plain.destroy();
    titled.destroy();
  });

  it('stops working for a listener who has gone', async () => {
    const response = await call('/live/qhbr-1.mp3');
    await until(async () => expect(await listeners('/live/qhbr-1.mp3')).toBe(1));
    response.destroy();
    await until(async () => expect(await listeners('/live/qhbr-1.mp3')).toBe(0));
  });

  it('cuts the connection of a listener who does not read', async () => {
    const response = await call('/live/qhbr-1.mp3');
    response.pause();
    await until(async () => expect(await listeners('/live/qhbr-1.mp3')).toBe(1));
    const closed = new Promise((resolve) => {
      response.once('close', resolve);
    });
    // What the sockets on both sides hold has to be filled first: some megabytes.
    while ((await listeners('/live/qhbr-1.mp3')) === 1) {
      clockMs += 3_600_000;
      tick();
      await setImmediate();
    }
    response.resume();
    await closed;
    expect(response.complete).toBe(false);
  });

  it('ends every answer when the network stops', async () => {
    const response = await call('/live/qhbr-2.aac');
    response.resume();
    await until(async () => expect(await listeners('/live/qhbr-2.aac')).toBe(1));
    live.close();
    await once(response, 'end');
    expect(response.complete).toBe(true);
  });
});

describe('besides GET', () => {
  it('tells a browser that any page may ask for titles', async () => {
    const response = await call('/live/qhbr-1.mp3', { method: 'OPTIONS' });
    expect(response.statusCode).toBe(204);
    expect(response.headers).toMatchObject({
      'access-control-allow-origin': '*',
    });
    expect(response.headers['access-control-allow-headers']).toContain('Icy-MetaData');
  });

  it('answers HEAD with the headers alone, and nobody listens after', async () => {
    const response = await call('/live/qhbr-1.mp3', { method: 'HEAD' });
    const { bytes } = collected(response);
    await once(response, 'end');
    expect(response.headers['icy-name']).toBe('QHBR News');
    expect(bytes()).toHaveLength(0);
    expect(await listeners('/live/qhbr-1.mp3')).toBe(0);
  });

  it('knows no other stream', async () => {
    const response = await call('/live/qxyz-1.mp3');
    expect(response.statusCode).toBe(404);
    response.resume();
  });
});
