// @vitest-environment jsdom
import type { HlsConfig, LoaderConfiguration } from 'hls.js';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { hlsConfig } from '#player/hls/feed/hlsConfig.ts';
import { NOW } from '#tests/support/hlsPlaylists.ts';

const config = ({
  bandwidth = null as number | null,
  reserveSeconds = 0,
  hasSounded = false,
} = {}) =>
  hlsConfig(
    bandwidth,
    reserveSeconds,
    () => NOW,
    () => hasSounded,
  );

describe('how hls.js is told to work', () => {
  it('begins with the leanest rendition on a line that nobody knows', () => {
    expect(config()).toMatchObject({ startLevel: 0, testBandwidth: false });
    expect(config()).not.toHaveProperty('abrEwmaDefaultEstimate');
  });

  it('begins with what the line is known to carry', () => {
    expect(config({ bandwidth: 900_000 })).toMatchObject({ abrEwmaDefaultEstimate: 900_000 });
    expect(config({ bandwidth: 900_000 })).not.toHaveProperty('startLevel');
  });

  it('keeps three quarters of a minute ready, and all of a longer reserve', () => {
    expect(config()).toMatchObject({ maxBufferLength: 45, maxMaxBufferLength: 45 });
    expect(config({ reserveSeconds: 20 }).maxBufferLength).toBe(45);
    expect(config({ reserveSeconds: 120 })).toMatchObject({
      maxBufferLength: 120,
      maxMaxBufferLength: 120,
    });
  });

  it('keeps some minutes behind the playhead, for a step back', () => {
    expect(config().backBufferLength).toBeGreaterThanOrEqual(180);
  });

  it('sounds while a segment comes, and needs no script that our policy forbids', () => {
    expect(config()).toMatchObject({ progressive: true, enableWorker: false });
  });

  it('leaves it to the deck to try again where the first playlist fails', () => {
    expect(config().manifestLoadPolicy?.default).toMatchObject({
      errorRetry: null,
      timeoutRetry: null,
    });
  });
});

const server = setupServer();
beforeAll(() => server.listen());
afterEach(() => {
  server.resetHandlers();
  vi.restoreAllMocks();
});
afterAll(() => server.close());

const POLICY: LoaderConfiguration = {
  maxRetry: 0,
  timeout: 10_000,
  retryDelay: 0,
  maxRetryDelay: 0,
  loadPolicy: {
    maxTimeToFirstByteMs: 10_000,
    maxLoadTimeMs: 10_000,
    timeoutRetry: null,
    errorRetry: null,
  },
};

type Loader = NonNullable<HlsConfig['pLoader']> | NonNullable<HlsConfig['fLoader']>;

/** Loads as hls.js does. @returns All that came, and the length of each piece. */
function load(Loader: Loader, url: string, responseType: string, highWaterMark?: number) {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- All that loaders look at is there.
  const loader = new Loader({} as HlsConfig);
  const pieces: number[] = [];
  const context = { url, responseType };
  return new Promise<{ data: string; pieces: readonly number[] }>((resolve, reject) => {
    const callbacks = {
      onSuccess: ({ data }: { data?: unknown }) => resolve({ data: String(data), pieces }),
      onProgress: (_: unknown, __: unknown, data: string | ArrayBuffer) => {
        pieces.push(typeof data === 'string' ? data.length : data.byteLength);
      },
      onError: ({ code }: { code: number }) => reject(new Error(`Answered ${code}`)),
      onTimeout: () => reject(new Error('timeout')),
      onAbort: () => reject(new Error('aborted')),
    };
    const given = highWaterMark === undefined ? POLICY : { ...POLICY, highWaterMark };
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Both kinds of loader take these.
    loader.load(context as never, given, callbacks);
  });
}

const playlist = (first: number, ...tags: string[]) =>
  [
    '#EXTM3U',
    '#EXT-X-TARGETDURATION:4',
    `#EXT-X-MEDIA-SEQUENCE:${first}`,
    ...[0, 1, 2].flatMap((index) => ['#EXTINF:4.0,', `s${first + index}.aac`]),
    ...tags,
    '',
  ].join('\n');
const numberOf = (text: string) => Number(/MEDIA-SEQUENCE:(\d+)/.exec(text)?.[1]);

/** A server whose playlist the test writes. */
function serving() {
  const texts = new Map<string, string>();
  server.use(
    http.get('https://radio.example/:name', ({ params }) => {
      const text = texts.get(String(params['name']));
      return new HttpResponse(text ?? null, {
        status: text === undefined ? 404 : 200,
        headers: { 'Access-Control-Allow-Origin': '*' },
      });
    }),
  );
  const Loader = config().pLoader!;
  const read = async (name: string, text: string, by = Loader) => {
    texts.set(name, text);
    return (await load(by, `https://radio.example/${name}`, 'text')).data;
  };
  return { read };
}

describe('a playlist that is read', () => {
  it('is live radio, whatever it says of its end', async () => {
    const { read } = serving();
    expect(await read('live.m3u8', playlist(7, '#EXT-X-ENDLIST'))).toBe(playlist(7));
  });

  it('goes on where an encoder that was started anew counts from nought', async () => {
    const { read } = serving();
    await read('live.m3u8', playlist(700));
    const mended = await read('live.m3u8', playlist(0));
    expect(numberOf(mended)).toBe(703);
    expect(numberOf(await read('live.m3u8', playlist(1)))).toBe(704);
  });

  it('counts as the other renditions of its stream do, when it is read for the first time', async () => {
    const { read } = serving();
    await read('rich.m3u8', playlist(700));
    await read('rich.m3u8', playlist(0));
    expect(numberOf(await read('lean.m3u8', playlist(0)))).toBe(703);
  });

  it('has nothing to do with what another deck has read', async () => {
    const { read } = serving();
    await read('live.m3u8', playlist(700));
    expect(numberOf(await read('live.m3u8', playlist(0), config().pLoader))).toBe(0);
  });

  it('is let be where it is no playlist at all: hls.js says what is wrong with it', async () => {
    const { read } = serving();
    expect(await read('live.m3u8', '<!doctype html>')).toBe('<!doctype html>');
  });

  it('fails as it would without us', async () => {
    const { read } = serving();
    await read('live.m3u8', playlist(1));
    const away = load(config().pLoader!, 'https://radio.example/away.m3u8', 'text');
    await expect(away).rejects.toThrow('404');
  });
});

describe('a segment that is read', () => {
  const SEGMENT_BYTES = 20_000;
  /** It comes in pieces of a thousand bytes, each when it is asked for. */
  const body = () => {
    let left = SEGMENT_BYTES / 1_000;
    const pull = (controller: ReadableStreamDefaultController<Uint8Array>) => {
      controller.enqueue(new Uint8Array(1_000));
      left -= 1;
      if (left === 0) controller.close();
    };
    return new ReadableStream({ pull });
  };
  const piecesOf = async (hasSounded: boolean, highWaterMark: number) => {
    // Not by the fake server: it would put the pieces together.
    vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response(body()));
    const Loader = config({ hasSounded }).fLoader!;
    const url = 'https://radio.example/1.aac';
    return (await load(Loader, url, 'arraybuffer', highWaterMark)).pieces;
  };

  it('sounds from its first few kilobytes on', async () => {
    const pieces = await piecesOf(false, 128 * 1_024);
    expect(pieces[0]).toBe(5_000);
    expect(pieces.reduce((sum, piece) => sum + piece, 0)).toBe(SEGMENT_BYTES);
  });

  it('comes in larger pieces once the stream has sounded: those are less work', async () => {
    const pieces = await piecesOf(true, 128 * 1_024);
    expect(pieces[0]).toBe(9_000);
  });

  it('is taken whole where it is what a decoder needs first', async () => {
    expect(await piecesOf(false, Infinity)).toEqual([SEGMENT_BYTES]);
  });
});
