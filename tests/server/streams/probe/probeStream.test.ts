import { describe, expect, it } from 'vitest';
import type { ProbeLimits } from '#server/streams/probe/probeLimits.ts';
import { bytesOf, frameRun, mp3Frame } from '#tests/support/frames.ts';
import { aStreamServer } from '#tests/support/streamServer.ts';
import { AAC, answers, probeUrl, probeServer, OPEN, SOUND, streams } from './oneProbe.ts';

const NOTHING = bytesOf(...frameRun(900, silentFrame));
/** For what never comes. */
const IMPATIENT: ProbeLimits = { dialMs: 300, listenMs: 400, silenceMs: 400, totalMs: 2_000 };

describe('a stream that plays', () => {
  it('is measured, and hung up on', async () => {
    const { probed, server } = await probeServer(({ response }) => streams(response, SOUND));

    expect(probed).toMatchObject({
      fault: null,
      codec: 'mp3',
      cors: true,
      titles: false,
      https: 'no',
      sound: 'heard',
      isStarved: false,
      playUrl: server.url,
    });
    expect(probed.bitrateKbps).toBeGreaterThan(120);
    expect(probed.startMs).toBeGreaterThanOrEqual(0);
    await expect.poll(() => server.listeners[0]?.hasLeft()).toBe(true);
  });

  it('is asked for as a browser would, without leave for anything else', async () => {
    const { server } = await probeServer(({ response }) => streams(response, SOUND));

    const [{ request } = {}] = server.listeners;
    expect(request?.headers).toMatchObject({ origin: 'https://listen.example.org' });
    expect(request?.headers).not.toHaveProperty('icy-metadata');
  });

  it('is what it sends, not what was said of it', async () => {
    const { probed } = await probeServer(({ response }) => streams(response, AAC));

    expect(probed.codec).toBe('aac');
  });

  it.each([
    ['nobody', {}, false],
    ['us', { 'access-control-allow-origin': 'https://listen.example.org' }, true],
    ['others', { 'access-control-allow-origin': 'https://other.example.org' }, false],
  ])('says whether scripts may read it: %s', async (_, headers, cors) => {
    const { probed } = await probeServer(({ response }) => streams(response, SOUND, headers));

    expect(probed.cors).toBe(cors);
  });

  it('leaves open whom it lets in, where nobody told us our own name', async () => {
    const headers = { 'access-control-allow-origin': 'https://other.example.org' };
    const { probed } = await probeServer(({ response }) => streams(response, SOUND, headers), {
      isAppOriginKnown: false,
    });

    expect(probed.cors).toBeNull();
  });

  it('says whether scripts may ask for titles', async () => {
    const server = await aStreamServer(({ request, response }) => {
      if (request.method !== 'OPTIONS') return streams(response, SOUND);
      response.writeHead(204, { ...OPEN, 'access-control-allow-headers': 'Range, Icy-MetaData' });
      response.end();
    });

    expect((await probeUrl(server.url)).titles).toBe(true);
  });

  it('is told to be silent after 20 seconds of nothing', async () => {
    const { probed } = await probeServer(({ response }) => streams(response, NOTHING));

    expect(probed).toMatchObject({ fault: null, sound: 'silent' });
  });

  it('is not told to be silent for a pause', async () => {
    const pause = NOTHING.subarray(0, 60_000);
    const { probed } = await probeServer(({ response }) =>
      streams(response, bytesOf(pause, SOUND)),
    );

    expect(probed.sound).toBe('heard');
  });

  it('is starved when its sound comes slower than time', async () => {
    const { probed } = await probeServer(
      ({ response }) => streams(response, SOUND.subarray(0, 4_200)),
      {
        limits: { ...IMPATIENT, listenMs: 1_000 },
      },
    );

    expect(probed).toMatchObject({ fault: null, isStarved: true });
  });
});

describe('a stream that does not play', () => {
  it.each([
    [404, 'not-found'],
    [410, 'not-found'],
    [503, 'refused'],
    [401, 'refused'],
  ])('is told by its status: %i', async (status, fault) => {
    const { probed } = await probeServer(({ response }) => response.writeHead(status).end('No.'));

    expect(probed).toMatchObject({ fault, httpStatus: status });
  });

  it.each([
    ['text/html', '<!doctype html><title>Listen</title>'],
    ['audio/mpeg', '<html><body>Offline</body></html>'],
  ])('is a web page, sent as %s', async (type, body) => {
    const { probed } = await probeServer(({ response }) => answers(response, type, body));

    expect(probed.fault).toBe('web-page');
  });

  it('is no sound', async () => {
    const { probed } = await probeServer(({ response }) =>
      streams(response, new Uint8Array(70_000)),
    );

    expect(probed.fault).toBe('undecodable');
  });

  it('ends at once', async () => {
    const { probed } = await probeServer(({ response }) => {
      response.writeHead(200, OPEN).end(SOUND.subarray(0, 5_000));
    });

    expect(probed.fault).toBe('closed');
  });

  it('answers, and sends nothing', async () => {
    const { probed } = await probeServer(({ response }) => response.writeHead(200).flushHeaders(), {
      limits: IMPATIENT,
    });

    expect(probed.fault).toBe('timeout');
  });

  it('does not answer', async () => {
    const { probed } = await probeServer(() => undefined, { limits: IMPATIENT });

    expect(probed.fault).toBe('timeout');
  });

  it('has nobody at its address', async () => {
    expect((await probeUrl('http://127.0.0.1:9/live')).fault).toBe('unreachable');
  });

  it('is not HTTP', async () => {
    const { probed } = await probeServer(({ request }) => request.socket.end('ICY 200 OK\r\n\r\n'));

    expect(probed.fault).toBe('unreachable');
  });
});

/** What an encoder makes of nothing: a header, and no bits for any granule. */
function silentFrame(): Uint8Array {
  const frame = mp3Frame(0);
  frame.fill(0, 4);
  return frame;
}
