import { brotliDecompressSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { aStory, anArchive, anOnAirSource, anOrigin, NOON } from '#tests/support/origin.ts';
import { aStation } from '#tests/support/builders.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

const LONG_NAME = 'The name of this station goes on and on. '.repeat(60);

describe('the API', () => {
  it.each([
    ['/api/network', 'public, max-age=300'],
    ['/api/front', 'public, max-age=60'],
    ['/api/topics/coast', 'public, max-age=60'],
    ['/api/topics/coast?page=1', 'public, max-age=60'],
    ['/api/stories/story-1', 'public, max-age=60'],
    ['/api/stations', 'public, max-age=300'],
    ['/api/stations/wxyz', 'public, max-age=300'],
    ['/api/stations/kqed-fm', 'public, max-age=300'],
    ['/api/directory', 'public, max-age=86400'],
    ['/api/on-air', 'public, max-age=10'],
    ['/api/channels/wxyz-1/on-air', 'public, max-age=10'],
    ['/api/status', 'public, max-age=10'],
    ['/api/channels/wxyz-1/schedule/2026-03-01', 'public, max-age=300'],
    ['/api/channels/wxyz-1/schedule/today', 'public, max-age=300'],
  ])('answers %s so that caches may keep it: %s', async (path, cacheControl) => {
    const origin = await anOrigin({ archive: anArchive(aStory(1)) });

    const response = await origin.request(path);

    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toContain(cacheControl);
    expect(response.headers.get('etag')).toMatch(/^"[\w-]+"$/);
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
  });

  it.each([
    '/api/topics/nothing',
    '/api/topics/coast?page=2',
    '/api/topics/coast?page=x',
    '/api/stories/nothing',
    '/api/stations/nothing',
    '/api/channels/nothing/on-air',
    '/api/channels/nothing/status',
    '/api/channels/nothing/schedule/today',
    '/api/nothing',
    '/api/',
  ])('says in JSON that there is no %s, and lets nobody keep that for long', async (path) => {
    const response = await (await anOrigin()).request(path);

    expect(response.status).toBe(404);
    expect(response.headers.get('cache-control')).toBe('public, max-age=0, s-maxage=10');
    expect(await response.json()).toEqual({ error: 'not-found' });
  });

  it('knows no date that is none', async () => {
    const response = await (await anOrigin()).request('/api/channels/wxyz-1/schedule/tomorrow');

    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({ error: 'not-found' });
  });

  it("takes 'today' on the station's calendar, not on ours", async () => {
    const justPastMidnightUtc = Date.parse('2026-03-02T01:00:00Z');
    const origin = await anOrigin({ now: () => justPastMidnightUtc });

    const response = await origin.request('/api/channels/wxyz-1/schedule/today');

    expect(await response.json()).toMatchObject({ date: '2026-03-01' });
  });

  it('gives what is on the same ETag for as long as the same is on', async () => {
    let now = NOON;
    const origin = await anOrigin({ now: () => now });
    const tagAt = async (ms: number) => {
      now = NOON + ms;
      return (await origin.request('/api/channels/wxyz-1/on-air')).headers.get('etag');
    };

    expect(await tagAt(9_999)).toBe(await tagAt(0));
    expect(await tagAt(10_000)).toBe(await tagAt(0));
  });

  it('has no directory where the network does without', async () => {
    const origin = await anOrigin({ directory: null });

    expect((await origin.request('/api/directory')).status).toBe(404);
    expect((await origin.request('/api/stations/kqed-fm')).status).toBe(404);
  });

  it('answers 500 without saying why, and lets nobody keep that', async () => {
    const logged = vi.spyOn(console, 'error').mockReturnValue();
    const archive = {
      ...anArchive(),
      latest: () => {
        throw new Error('secret');
      },
    };

    const response = await (await anOrigin({ archive })).request('/api/front');

    expect(response.status).toBe(500);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toEqual({ error: 'internal' });
    expect(logged).toHaveBeenCalledOnce();
  });
});

describe('what is asked again', () => {
  it('costs nothing when the asker has it', async () => {
    const origin = await anOrigin();
    const first = await origin.request('/api/stations');
    const etag = first.headers.get('etag') ?? '';

    const again = await origin.request('/api/stations', { headers: { 'if-none-match': etag } });

    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
    expect(again.headers.get('etag')).toBe(etag);
    expect(again.headers.get('cache-control')).toContain('max-age=300');
  });

  it.each(['W/"TAG"', '"other", "TAG"', '"TAG-br"', '*'])(
    'is recognised however it is named: %s',
    async (form) => {
      const origin = await anOrigin();
      const etag = (await origin.request('/api/stations')).headers.get('etag') ?? '';
      const named = form.replace('TAG', etag.replaceAll('"', ''));

      const again = await origin.request('/api/stations', { headers: { 'if-none-match': named } });

      expect(again.status).toBe(304);
    },
  );

  it('comes whole when it has changed', async () => {
    const response = await (
      await anOrigin()
    ).request('/api/stations', { headers: { 'if-none-match': '"old"' } });

    expect(response.status).toBe(200);
  });
});

describe('how it is sent', () => {
  const origin = () => anOrigin({ stations: [aStation({ name: LONG_NAME })] });

  it.each([
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['identity', null],
  ])('is compressed as the asker can take it: %s', async (accepted, coding) => {
    const response = await (
      await origin()
    ).request('/api/stations', { headers: { 'accept-encoding': accepted } });

    expect(response.headers.get('content-encoding')).toBe(coding);
    expect(response.headers.get('vary')).toBe('accept-encoding');
  });

  it('is the same under the coding', async () => {
    const headers = { 'accept-encoding': 'br' };
    const plain = await (await origin()).request('/api/stations');
    const coded = await (await origin()).request('/api/stations', { headers });

    const bytes = Buffer.from(await coded.arrayBuffer());
    expect(brotliDecompressSync(bytes).toString()).toBe(await plain.text());
    expect(coded.headers.get('etag')).not.toBe(plain.headers.get('etag'));
  });

  it('answers HEAD as GET, without the body', async () => {
    const response = await (await anOrigin()).request('/api/stations', { method: 'HEAD' });

    expect(response.status).toBe(200);
    expect(response.headers.get('etag')).not.toBeNull();
    expect(await response.text()).toBe('');
  });

  it.each(['POST', 'PUT', 'DELETE', 'PATCH'])('takes nothing in: %s', async (method) => {
    const response = await (await anOrigin()).request('/api/stations', { method });

    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, HEAD');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toEqual({ error: 'method-not-allowed' });
  });

  it('leads an address with a slash at its end to the one without', async () => {
    const response = await (await anOrigin()).request('/stations/?a=1');

    expect(response.status).toBe(301);
    expect(response.headers.get('location')).toBe('/stations?a=1');
    expect(response.headers.get('cache-control')).toBe('public, max-age=3600, s-maxage=3600');
  });

  it('does so at once, however many slashes there are', async () => {
    const path = `/a${'/'.repeat(60_000)}b${'/'.repeat(60_000)}`;
    const response = await (await anOrigin()).request(`http://localhost${path}`);

    expect(response.headers.get('location')).toBe(`/a${'/'.repeat(60_000)}b`);
  });

  it.each(['//evil.example/', '/\\evil.example/'])('leads nobody away: %s', async (path) => {
    const response = await (await anOrigin()).request(`http://localhost${path}`);

    expect(response.headers.get('location')).toBeNull();
  });

  it('says that the app is not built rather than that there is no such page', async () => {
    const response = await (await anOrigin({ built: null })).request('/');

    expect(response.status).toBe(503);
    expect(await response.text()).toContain('npm run build');
  });
});

describe('security headers', () => {
  it.each(['/', '/nothing', '/api/network', '/api/nothing', '/robots.txt', '/assets/nothing.js'])(
    'stand on every answer: %s',
    async (path) => {
      const { headers } = await (await anOrigin()).request(path);

      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
      expect(headers.get('content-security-policy')).toContain(
        "default-src 'none'; script-src 'self';",
      );
      expect(headers.get('content-security-policy')).not.toContain('unsafe');
    },
  );
});

it('lists what is on for the channels that have it', async () => {
  const origin = await anOrigin({ onAir: anOnAirSource('wxyz-1', 'elsewhere') });

  const list = await (await origin.request('/api/on-air')).json();

  expect(list).toMatchObject({ channels: [{ channelId: 'wxyz-1' }] });
});
