import { describe, expect, it } from 'vitest';
import { aStreamServer, type Listener } from '#tests/support/streamServer.ts';
import { AAC, answers, look, lookAt, OPEN, SOUND, streams } from './oneLook.ts';

describe('where an address leads', () => {
  it('follows redirects, and has players keep the address that was written', async () => {
    const { probed, server } = await lookAt(({ request, response }) => {
      if (request.url === '/edge') streams(response, SOUND);
      else response.writeHead(302, { ...OPEN, location: '/edge' }).end();
    });

    expect(probed).toMatchObject({ fault: null, cors: true, playUrl: server.url });
  });

  it('needs leave for scripts all the way', async () => {
    const { probed } = await lookAt(({ request, response }) => {
      if (request.url === '/edge') streams(response, SOUND);
      else response.writeHead(302, { location: '/edge' }).end();
    });

    expect(probed).toMatchObject({ fault: null, cors: false });
  });

  it('asks as nobody in particular where one site sends to another', async () => {
    const edge = await aStreamServer(({ response }) => streams(response, SOUND));
    const { probed } = await lookAt(
      ({ response }) => response.writeHead(302, { ...OPEN, location: edge.url }).end(),
      { alsoConfigured: [edge.url] },
    );

    expect(edge.listeners[0]?.request.headers.origin).toBe('null');
    expect(probed.origins).toContain(new URL(edge.url).origin);
  });

  it('gives up on a ring of redirects', async () => {
    const { probed, server } = await lookAt(({ response }) =>
      response.writeHead(302, { location: '/again' }).end(),
    );

    expect(probed.fault).toBe('redirects');
    expect(server.listeners.length).toBeLessThanOrEqual(6);
  });

  it.each(['file:///etc/passwd', 'http://'])('does not follow to %s', async (location) => {
    const { probed } = await lookAt(({ response }) => response.writeHead(302, { location }).end());

    expect(probed.fault).toBe('redirects');
  });

  it('is not sent into this machine or its network', async () => {
    const secret = await aStreamServer(({ response }) => streams(response, SOUND));
    const { probed } = await lookAt(({ response }) =>
      response.writeHead(302, { location: secret.url }).end(),
    );

    expect(probed.fault).toBe('unreachable');
    expect(secret.listeners).toHaveLength(0);
    expect((await look(secret.url, { isConfigured: false })).fault).toBe('unreachable');
    expect(secret.listeners).toHaveLength(0);
  });

  const PLS = '[playlist]\r\nNumberOfEntries=2\r\nFile1=/gone\r\nTitle1=x\r\nFile2=/live.mp3\r\n';
  it.each([
    ['.pls', 'audio/x-scpls', PLS],
    ['.m3u', 'audio/x-mpegurl', '#EXTM3U\n#EXTINF:-1,Alder\n/gone\n/live.mp3\n'],
    ['a bare list', 'text/plain', 'http://127.0.0.1:9/gone\n/live.mp3\n'],
  ])('finds the first that plays in %s', async (_, type, body) => {
    const { probed, server } = await lookAt(({ request, response }) => {
      if (request.url === '/live.mp3') streams(response, SOUND);
      else if (request.url === '/gone') response.writeHead(404).end();
      else answers(response, type, body.replaceAll('\n/', `\nhttp://${request.headers.host}/`));
    });

    expect(probed).toMatchObject({ fault: null, codec: 'mp3' });
    expect(probed.playUrl).toBe(new URL('/live.mp3', server.url).href);
  });

  it('says why the first of a playlist does not play, where none does', async () => {
    const { probed } = await lookAt(({ request, response }) => {
      if (request.url === '/live') answers(response, 'audio/x-mpegurl', '/a\n/b\n');
      else response.writeHead(request.url === '/a' ? 503 : 404).end();
    });

    expect(probed).toMatchObject({ fault: 'refused', httpStatus: 503 });
  });

  it('gives up on a playlist that names itself', async () => {
    const { probed, server } = await lookAt(({ response }) =>
      answers(response, 'audio/x-mpegurl', '/live\n'),
    );

    expect(probed.fault).toBe('playlist');
    expect(server.listeners.length).toBeLessThanOrEqual(3);
  });

  it('does not read a playlist without end', async () => {
    const { probed, server } = await lookAt(({ response }) => {
      response.writeHead(200, { 'content-type': 'audio/x-mpegurl' });
      response.write('#EXTM3U\n# nothing\n'.repeat(20_000));
    });

    expect(probed.fault).toBe('playlist');
    await expect.poll(() => server.listeners[0]?.hasLeft()).toBe(true);
  });
});

describe('HLS', () => {
  const MASTER =
    '#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=96000,CODECS="mp4a.40.2"\nlow.m3u8\n#EXT-X-STREAM-INF:BANDWIDTH=1\nx\n';
  const media = (more = '') =>
    `#EXTM3U\n#EXT-X-TARGETDURATION:4\n#EXT-X-MEDIA-SEQUENCE:41\n#EXT-X-PROGRAM-DATE-TIME:2026-03-01T12:00:00+0000\n#EXTINF:4,\na.aac\n#EXTINF:4,\nb.aac\n${more}`;
  const hlsServer = (playlist: string) => (listener: Listener) => {
    const { request, response } = listener;
    const type = 'application/vnd.apple.mpegurl';
    if (request.url === '/live') answers(response, type, MASTER, OPEN);
    else if (request.url === '/low.m3u8') answers(response, type, playlist, OPEN);
    else if (request.url === '/b.aac') response.writeHead(200, OPEN).end(AAC.subarray(0, 32_000));
    else response.writeHead(404).end();
  };

  it('is followed to its newest segment', async () => {
    const { probed } = await lookAt(hlsServer(media()), { stream: { protocol: 'hls' } });

    expect(probed).toMatchObject({
      fault: null,
      protocol: 'hls',
      codec: 'aac',
      cors: true,
      bitrateKbps: 64,
      newestSequence: 42,
      hls: { newestAgeSeconds: 2, hasProgramDateTime: true },
    });
  });

  it('is found where the config says that it is a plain stream', async () => {
    const { probed } = await lookAt(hlsServer(media()));

    expect(probed.protocol).toBe('hls');
  });

  it('is over when its playlist has an end', async () => {
    const { probed } = await lookAt(hlsServer(media('#EXT-X-ENDLIST\n')));

    expect(probed.fault).toBe('stale');
  });

  it('is down when its newest segment is not there', async () => {
    const { probed } = await lookAt(hlsServer(media('#EXTINF:4,\nc.aac\n')));

    expect(probed).toMatchObject({ fault: 'not-found', httpStatus: 404 });
  });
});
