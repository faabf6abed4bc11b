import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { send, type Representation } from '#server/http/representation.ts';

const LONG: Representation = {
  body: 'Low water at noon, high water at six. '.repeat(100),
  type: 'text/plain; charset=utf-8',
  cacheControl: 'public, max-age=60',
  keys: ['front', 'story-low-water'],
};
const SHORT: Representation = { ...LONG, body: 'Low water at noon.' };

/** Asks for it with these headers. */
async function asked(
  representation: Representation,
  headers: Record<string, string> = {},
  method = 'GET',
) {
  const app = new Hono();
  app.get('/', (c) => send(c, representation));
  return app.request('/', { method, headers });
}

const etagOf = async (representation: Representation, coding = '') =>
  (await asked(representation, { 'accept-encoding': coding })).headers.get('etag') ?? '';

describe('what is sent', () => {
  it('says what it is, how long it may be kept, and which it is', async () => {
    const response = await asked(SHORT);

    expect(response.status).toBe(200);
    expect(await response.text()).toBe(SHORT.body);
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('public, max-age=60');
    expect(response.headers.get('surrogate-key')).toBe('front story-low-water');
    expect(response.headers.get('cache-tag')).toBe('front,story-low-water');
    expect(response.headers.get('etag')).toMatch(/^"[\w-]{22}"$/);
  });

  it('has another tag as soon as one letter differs', async () => {
    const tags = await Promise.all(['a', 'b', 'ä', ''].map((body) => etagOf({ ...SHORT, body })));

    expect(new Set(tags).size).toBe(4);
  });

  it('comes whole where it says that something is not there, whoever has it', async () => {
    const missing: Representation = { ...LONG, status: 404, cacheControl: 'no-store' };
    const etag = await etagOf(missing);

    const response = await asked(missing, { 'if-none-match': etag });

    expect(response.status).toBe(404);
    expect(await response.text()).toBe(LONG.body);
  });
});

describe('the coding', () => {
  it.each([
    ['br', 'br'],
    ['gzip, br', 'br'],
    ['gzip;q=1.0, br;q=0.1', 'gzip'],
    ['br;q=0.5, gzip;q=0.5', 'br'],
    ['br;q=0, gzip', 'gzip'],
    ['gzip', 'gzip'],
    ['gzip;q=0', null],
    ['deflate, zstd', 'zstd'],
    ['gzip, zstd', 'zstd'],
    ['gzip, deflate, br, zstd', 'br'],
    ['deflate', null],
    ['identity', null],
    ['', null],
  ])('is chosen of those that the asker takes: %j', async (accepted, coding) => {
    const response = await asked(LONG, { 'accept-encoding': accepted });

    expect(response.headers.get('content-encoding')).toBe(coding);
    expect(response.headers.get('vary')).toBe('accept-encoding');
  });

  it('is none for what is too short to gain by it', async () => {
    const response = await asked(SHORT, { 'accept-encoding': 'br' });

    expect(response.headers.get('content-encoding')).toBeNull();
    expect(response.headers.get('vary')).toBeNull();
  });

  it('changes the bytes, and nothing that is said in them', async () => {
    const [br, zstd, gzip] = await Promise.all(
      ['br', 'zstd', 'gzip'].map(async (coding) => {
        const response = await asked(LONG, { 'accept-encoding': coding });
        return Buffer.from(await response.arrayBuffer());
      }),
    );

    expect(brotliDecompressSync(br!).toString()).toBe(LONG.body);
    expect(zstdDecompressSync(zstd!).toString()).toBe(LONG.body);
    expect(gunzipSync(gzip!).toString()).toBe(LONG.body);
    expect(br!.length).toBeLessThan(LONG.body.length / 4);
  });

  it('has a tag of its own: caches must not mix them', async () => {
    const tags = await Promise.all(['', 'gzip', 'br'].map((coding) => etagOf(LONG, coding)));

    expect(new Set(tags).size).toBe(3);
  });
});

describe('who has it already', () => {
  it.each(['', 'gzip', 'br'])('is told so, in whichever coding it came: %j', async (coding) => {
    const etag = await etagOf(LONG, coding);

    const response = await asked(LONG, { 'if-none-match': etag, 'accept-encoding': 'br' });

    expect(response.status).toBe(304);
    expect(await response.text()).toBe('');
    expect(response.headers.get('cache-control')).toBe('public, max-age=60');
    expect(response.headers.get('surrogate-key')).toBe('front story-low-water');
    expect(response.headers.get('cache-tag')).toBe('front,story-low-water');
    expect(response.headers.get('vary')).toBe('accept-encoding');
    expect(response.headers.get('content-encoding')).toBeNull();
  });

  it('is told so by HEAD too, and is sent no body by it', async () => {
    const etag = await etagOf(LONG);

    expect((await asked(LONG, { 'if-none-match': etag }, 'HEAD')).status).toBe(304);
    const whole = await asked(LONG, { 'accept-encoding': 'br' }, 'HEAD');
    expect(whole.status).toBe(200);
    expect(whole.headers.get('content-encoding')).toBe('br');
    expect(await whole.text()).toBe('');
  });

  it.each(['"old"', 'W/"old"', '', 'nonsense', '""', ',', '"old-br", "older"'])(
    'is not who has %j',
    async (named) => {
      expect((await asked(LONG, { 'if-none-match': named })).status).toBe(200);
    },
  );
});
