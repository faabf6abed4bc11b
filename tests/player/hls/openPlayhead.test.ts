// @vitest-environment jsdom
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { SupplyEvent } from '#player/line/supplyEvent.ts';
import { openPlayhead } from '#player/hls/openPlayhead.ts';
import type { StreamPlayhead } from '#player/hls/streamPlayhead.ts';
import { hlsWorld } from '#tests/support/hlsDeps.ts';
import { NOW } from '#tests/support/hlsPlaylists.ts';

const server = setupServer();
let playhead: StreamPlayhead | null = null;
beforeAll(() => server.listen());
afterEach(() => {
  playhead?.close();
  server.resetHandlers();
});
afterAll(() => server.close());

const ROOT = 'https://radio.example';
const headers = { 'Access-Control-Allow-Origin': '*' };

/** Six segments of four seconds, of which the last ends now. */
const PLAYLIST = [
  '#EXTM3U',
  '#EXT-X-TARGETDURATION:4',
  '#EXT-X-MEDIA-SEQUENCE:700',
  `#EXT-X-PROGRAM-DATE-TIME:${new Date(NOW - 24_000).toISOString()}`,
  ...[0, 1, 2, 3, 4, 5].flatMap((index) => ['#EXTINF:4.0,', `${700 + index}.aac`]),
  '',
].join('\n');

/** The real hls.js, on what a server answers. @returns What is told first, and which segment is asked for first. */
function playing(
  answer: () => HttpResponse<string>,
  start: { readonly reserveSeconds?: number; readonly clockMs?: number } = {},
) {
  const told = Promise.withResolvers<SupplyEvent>();
  const asked = Promise.withResolvers<string>();
  server.use(
    http.get(`${ROOT}/live.m3u8`, answer),
    http.get(`${ROOT}/:segment`, ({ params }) => {
      asked.resolve(String(params['segment']));
      return new HttpResponse(null, { status: 503, headers });
    }),
  );
  playhead = openPlayhead(
    hlsWorld().deps,
    {
      url: `${ROOT}/live.m3u8`,
      node: document.createElement('audio'),
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Nothing plays here, and nobody looks into it.
      mediaSource: {} as MediaSource,
    },
    { clockMs: null, untilMs: null, reserveSeconds: 0, isHeld: true, ...start },
    { report: told.resolve, playAgain: () => {} },
  );
  return { told: told.promise, asked: asked.promise };
}

describe('the real hls.js', () => {
  const live = () => HttpResponse.text(PLAYLIST, { headers });

  it('loads live where it is told nothing else', async () => {
    expect(await playing(live).asked).toBe('703.aac');
  });

  it('loads from as far behind live as the listener wants to be', async () => {
    expect(await playing(live, { reserveSeconds: 18 }).asked).toBe('701.aac');
  });

  it('loads from where another deck is heard', async () => {
    expect(await playing(live, { clockMs: NOW - 15_000 }).asked).toBe('702.aac');
  });

  it('says at once what is wrong with a stream that is none', async () => {
    const gone = playing(() => HttpResponse.text('', { status: 404, headers }));
    expect(await gone.told).toEqual({ type: 'lost', fault: 'not-found' });
    playhead?.close();
    const page = playing(() => HttpResponse.text('<!doctype html><p>Hello', { headers }));
    expect(await page.told).toEqual({ type: 'lost', fault: 'web-page' });
  });
});
