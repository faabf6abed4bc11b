import { describe, expect, it } from 'vitest';
import { aStreamServer } from '#tests/support/streamServer.ts';
import { answers, probeUrl, probeServer, OPEN, SOUND, streams } from './oneProbe.ts';

describe('where an address leads', () => {
  it('follows redirects, and has players keep the address that was written', async () => {
    const { probed, server } = await probeServer(({ request, response }) => {
      if (request.url === '/edge') streams(response, SOUND);
      else response.writeHead(302, { ...OPEN, location: '/edge' }).end();
    });

    expect(probed).toMatchObject({ fault: null, cors: true, playUrl: server.url });
  });

  it('needs leave for scripts all the way', async () => {
    const { probed } = await probeServer(({ request, response }) => {
      if (request.url === '/edge') streams(response, SOUND);
      else response.writeHead(302, { location: '/edge' }).end();
    });

    expect(probed).toMatchObject({ fault: null, cors: false });
  });

  it('asks as nobody in particular where one site sends to another', async () => {
    const edge = await aStreamServer(({ response }) => streams(response, SOUND));
    const { probed } = await probeServer(
      ({ response }) => response.writeHead(302, { ...OPEN, location: edge.url }).end(),
      { alsoConfigured: [edge.url] },
    );

    expect(edge.listeners[0]?.request.headers.origin).toBe('null');
    expect(probed.origins).toContain(new URL(edge.url).origin);
  });

  it('gives up on a ring of redirects', async () => {
    const { probed, server } = await probeServer(({ response }) =>
      response.writeHead(302, { location: '/again' }).end(),
    );

    expect(probed.fault).toBe('redirects');
    expect(server.listeners.length).toBeLessThanOrEqual(6);
  });

  it.each(['file:///etc/passwd', 'http://'])('does not follow to %s', async (location) => {
    const { probed } = await probeServer(({ response }) =>
      response.writeHead(302, { location }).end(),
    );

    expect(probed.fault).toBe('redirects');
  });

  it('is not sent into this machine or its network', async () => {
    const secret = await aStreamServer(({ response }) => streams(response, SOUND));
    const { probed } = await probeServer(({ response }) =>
      response.writeHead(302, { location: secret.url }).end(),
    );

    expect(probed.fault).toBe('unreachable');
    expect(secret.listeners).toHaveLength(0);
    expect((await probeUrl(secret.url, { isConfigured: false })).fault).toBe('unreachable');
    expect(secret.listeners).toHaveLength(0);
  });

  const PLS = '[playlist]\r\nNumberOfEntries=2\r\nFile1=/gone\r\nTitle1=x\r\nFile2=/live.mp3\r\n';
  it.each([
    ['.pls', 'audio/x-scpls', PLS],
    ['.m3u', 'audio/x-mpegurl', '#EXTM3U\n#EXTINF:-1,Alder\n/gone\n/live.mp3\n'],
    ['a bare list', 'text/plain', 'http://127.0.0.1:9/gone\n/live.mp3\n'],
  ])('finds the first that plays in %s', async (_, type, body) => {
    const { probed, server } = await probeServer(({ request, response }) => {
      if (request.url === '/live.mp3') streams(response, SOUND);
      else if (request.url === '/gone') response.writeHead(404).end();
      else answers(response, type, body.replaceAll('\n/', `\nhttp://${request.headers.host}/`));
    });

    expect(probed).toMatchObject({ fault: null, codec: 'mp3' });
    expect(probed.playUrl).toBe(new URL('/live.mp3', server.url).href);
  });

  it('says why the first of a playlist does not play, where none does', async () => {
    const { probed } = await probeServer(({ request, response }) => {
      if (request.url === '/live') answers(response, 'audio/x-mpegurl', '/a\n/b\n');
      else response.writeHead(request.url === '/a' ? 503 : 404).end();
    });

    expect(probed).toMatchObject({ fault: 'refused', httpStatus: 503 });
  });

  it('gives up on a playlist that names itself', async () => {
    const { probed, server } = await probeServer(({ response }) =>
      answers(response, 'audio/x-mpegurl', '/live\n'),
    );

    expect(probed.fault).toBe('playlist');
    expect(server.listeners.length).toBeLessThanOrEqual(3);
  });

  it('does not read a playlist without end', async () => {
    const { probed, server } = await probeServer(({ response }) => {
      response.writeHead(200, { 'content-type': 'audio/x-mpegurl' });
      response.write('#EXTM3U\n# nothing\n'.repeat(20_000));
    });

    expect(probed.fault).toBe('playlist');
    await expect.poll(() => server.listeners[0]?.hasLeft()).toBe(true);
  });
});
