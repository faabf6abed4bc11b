// @vitest-environment jsdom
import { Events, Hls } from 'hls.js/light';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { hlsConfig } from '#player/hls/feed/hlsConfig.ts';
import type { HlsPlaylist } from '#player/hls/hlsPlaylist.ts';
import { NOW } from '#tests/support/hlsPlaylists.ts';

const ROOT = 'https://radio.example';
const headers = { 'Access-Control-Allow-Origin': '*' };
const server = setupServer();
let hls: InstanceType<typeof Hls> | null = null;
beforeAll(() => server.listen());
afterEach(() => {
  hls?.destroy();
  server.resetHandlers();
});
afterAll(() => server.close());

/** A live playlist of such lines, as the real hls.js keeps it. */
function asKept(...lines: readonly string[]): Promise<HlsPlaylist> {
  const text = ['#EXTM3U', '#EXT-X-TARGETDURATION:4', '#EXT-X-MEDIA-SEQUENCE:700', ...lines, ''];
  server.use(
    http.get(`${ROOT}/live.m3u8`, () => new HttpResponse(text.join('\n'), { headers })),
    http.get(`${ROOT}/:segment`, () => new HttpResponse(null, { status: 503, headers })),
  );
  const engine = new Hls(hlsConfig(null, 0, Date.now, () => false));
  hls = engine;
  return new Promise((resolve) => {
    engine.on(Events.LEVEL_UPDATED, (_, { details }) => resolve(details));
    engine.loadSource(`${ROOT}/live.m3u8`);
  });
}

const segment = (number: number, seconds = 4) => [`#EXTINF:${seconds},`, `${number}.aac`];
const clock = (ms: number) => `#EXT-X-PROGRAM-DATE-TIME:${new Date(ms).toISOString()}`;

describe('a playlist as hls.js keeps it', () => {
  it('has its segments one behind the other, from its start to its edge', async () => {
    const kept = await asKept(...segment(700), ...segment(701, 3.5), ...segment(702));
    const { fragments, fragmentStart, edge, targetduration } = kept;
    expect(fragments.map(({ start, end, duration }) => [start, end, duration])).toEqual([
      [0, 4, 4],
      [4, 7.5, 3.5],
      [7.5, 11.5, 4],
    ]);
    expect([fragmentStart, edge, targetduration]).toEqual([0, 11.5, 4]);
  });

  it('tells the time of each segment in UTC milliseconds, by the last clock before it', async () => {
    const kept = await asKept(
      clock(NOW),
      ...segment(700),
      ...segment(701),
      clock(NOW + 38_000),
      ...segment(702),
    );
    expect(kept.fragments.map(({ programDateTime }) => programDateTime)).toEqual([
      NOW,
      NOW + 4_000,
      NOW + 38_000,
    ]);
  });

  it('tells no time where the station tells none, or none that is one', async () => {
    const mute = await asKept(...segment(700), ...segment(701));
    expect(mute.fragments.map(({ programDateTime }) => programDateTime)).toEqual([null, null]);
    hls?.destroy();
    const garbled = await asKept('#EXT-X-PROGRAM-DATE-TIME:noon', ...segment(700));
    expect(garbled.fragments.map(({ programDateTime }) => programDateTime)).toEqual([null]);
  });

  it('counts its discontinuities', async () => {
    const kept = await asKept(
      ...segment(700),
      '#EXT-X-DISCONTINUITY',
      ...segment(701),
      ...segment(702),
      '#EXT-X-DISCONTINUITY',
      ...segment(703),
    );
    const [first, ...others] = kept.fragments.map(({ cc }) => cc);
    expect(others.map((cc) => cc - first!)).toEqual([1, 1, 2]);
  });

  it('says which segments its server knows to be missing', async () => {
    const kept = await asKept(...segment(700), '#EXT-X-GAP', ...segment(701), ...segment(702));
    expect(kept.fragments.map(({ gap = false }) => gap)).toEqual([false, true, false]);
  });
});
