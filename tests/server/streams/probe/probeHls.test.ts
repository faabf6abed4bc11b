import { describe, expect, it } from 'vitest';
import type { Listener } from '#tests/support/streamServer.ts';
import { AAC, answers, OPEN, probeServer, SOUND } from './oneProbe.ts';

const TYPE = 'application/vnd.apple.mpegurl';
const MASTER =
  '#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=96000,CODECS="mp4a.40.2"\nlow.m3u8\n#EXT-X-STREAM-INF:BANDWIDTH=1\nx\n';
const CLOCK = '#EXT-X-PROGRAM-DATE-TIME:2026-03-01T12:00:00+0000\n';

/** Two segments of four seconds; the newest is b.aac. */
const media = (more = '', clock = CLOCK) =>
  `#EXTM3U\n#EXT-X-TARGETDURATION:4\n#EXT-X-MEDIA-SEQUENCE:41\n${clock}#EXTINF:4,\na.aac\n#EXTINF:4,\nb.aac\n${more}`;

interface Hls {
  readonly master?: string;
  readonly playlist?: string;
  readonly segment?: Uint8Array;
  /** Headers by path, where they are not open to all. */
  readonly headers?: Readonly<Record<string, Record<string, string>>>;
}

function hlsServer({
  master = MASTER,
  playlist = media(),
  segment = AAC.subarray(0, 32_000),
  headers = {},
}: Hls = {}) {
  return ({ request, response }: Listener) => {
    const path = request.url ?? '';
    const sent = headers[path] ?? OPEN;
    if (path === '/live') answers(response, TYPE, master, sent);
    else if (path === '/low.m3u8') answers(response, TYPE, playlist, sent);
    else if (/\/b\.(aac|mp3|ts)$/.test(path)) response.writeHead(200, sent).end(segment);
    else response.writeHead(404).end();
  };
}

describe('HLS', () => {
  it('is followed to its newest segment', async () => {
    const { probed } = await probeServer(hlsServer(), { stream: { protocol: 'hls' } });

    expect(probed).toMatchObject({
      fault: null,
      protocol: 'hls',
      codec: 'aac',
      cors: true,
      bitrateKbps: 64,
      newestSequence: 42,
      isStarved: false,
      hls: { newestAgeSeconds: 2, hasProgramDateTime: true },
    });
  });

  it('keeps the address of its playlist, which is what players open', async () => {
    const { probed, server } = await probeServer(hlsServer());

    expect(probed.playUrl).toBe(server.url);
    expect(new Set(probed.origins)).toEqual(new Set([new URL(server.url).origin]));
  });

  it('is found where the config says that it is a plain stream', async () => {
    const { probed } = await probeServer(hlsServer());

    expect(probed.protocol).toBe('hls');
  });

  it('may be one media playlist without a master', async () => {
    const { probed, server } = await probeServer(hlsServer({ master: media() }));

    expect(probed).toMatchObject({ fault: null, codec: 'aac', newestSequence: 42 });
    expect(server.listeners.map(({ request }) => request.url)).toEqual(['/live', '/b.aac']);
  });

  it('says by its segment what sounds, where its playlist does not', async () => {
    const { probed } = await probeServer(
      hlsServer({ master: media().replaceAll('.aac', '.mp3'), segment: SOUND }),
    );

    expect(probed.codec).toBe('mp3');
  });

  it('has no age where its playlist tells no time', async () => {
    const { probed } = await probeServer(hlsServer({ playlist: media('', '') }));

    expect(probed.hls).toEqual({ newestAgeSeconds: null, hasProgramDateTime: false });
  });

  it.each(['/live', '/low.m3u8', '/b.aac'])(
    'cannot be read by scripts where one part cannot: %s',
    async (path) => {
      const { probed } = await probeServer(hlsServer({ headers: { [path]: {} } }));

      expect(probed).toMatchObject({ fault: null, cors: false });
    },
  );

  it.each<[string, string, Hls]>([
    ['has an end', 'stale', { playlist: media('#EXT-X-ENDLIST\n') }],
    ['names no variant', 'playlist', { master: '#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=1\n' }],
    ['has no segment', 'playlist', { playlist: '#EXTM3U\n#EXT-X-TARGETDURATION:4\n' }],
    ['names a master in its master', 'playlist', { playlist: MASTER }],
    [
      'has a segment out of the web',
      'unreachable',
      { playlist: media('#EXTINF:4,\nfile:///etc/passwd\n') },
    ],
    [
      'has a segment inside our network',
      'unreachable',
      { playlist: media('#EXTINF:4,\nhttp://10.0.0.1/x\n') },
    ],
    ['has a segment of nothing', 'timeout', { segment: new Uint8Array(0) }],
  ])('is down where it %s', async (_, fault, given) => {
    const { probed } = await probeServer(hlsServer(given));

    expect(probed).toMatchObject({ fault, codec: null });
  });

  it('is down when its newest segment is not there', async () => {
    const { probed } = await probeServer(hlsServer({ playlist: media('#EXTINF:4,\nc.aac\n') }));

    expect(probed).toMatchObject({ fault: 'not-found', httpStatus: 404 });
  });
});
