import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { networkMediaRoutes, pagePictureRoutes } from '#server/http/staticFiles.ts';
import { anOrigin, BUILT } from '#tests/support/origin.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'longwave-files-'));
  for (const name of ['assets', 'pictures', 'audio', '.vite']) await mkdir(path.join(folder, name));
  await Promise.all([
    put('assets/index-abc.js', 'plain'),
    put('assets/index-abc.js.br', 'brotli'),
    put('assets/index-abc.js.gz', 'gzipped'),
    put('favicon.svg', '<svg/>'),
    put('.vite/manifest.json', '{}'),
    put('pictures/harbour-480.avif', 'picture'),
    put('audio/low-water.mp3', '0123456789'),
  ]);
});
afterAll(() => rm(folder, { recursive: true }));

function put(name: string, text: string) {
  return writeFile(path.join(folder, name), text);
}

const origin = () =>
  anOrigin({ built: { ...BUILT, folder }, embedded: [networkMediaRoutes(folder)] });

describe('built files', () => {
  it('are kept for ever, since their names change with them', async () => {
    const response = await (await origin()).request('/assets/index-abc.js');

    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(response.headers.get('content-type')).toContain('text/javascript');
    expect(await response.text()).toBe('plain');
  });

  it.each([
    ['gzip, deflate, br, zstd', 'br', 'brotli'],
    ['gzip', 'gzip', 'gzipped'],
  ])('come as the build compressed them: %s', async (accepted, coding, text) => {
    const headers = { 'accept-encoding': accepted };

    const response = await (await origin()).request('/assets/index-abc.js', { headers });

    expect(response.headers.get('content-encoding')).toBe(coding);
    expect(response.headers.get('vary')).toMatch(/accept-encoding/i);
    expect(await response.text()).toBe(text);
  });

  it('keep icons for a day', async () => {
    const response = await (await origin()).request('/favicon.svg');

    expect(response.headers.get('cache-control')).toContain('public, max-age=86400');
    expect(response.headers.get('content-type')).toContain('image/svg+xml');
  });

  it.each(['/assets/old-123.js', '/network/pictures/none.avif', '/live/none.mp3'])(
    'that are gone are no pages: %s',
    async (name) => {
      const response = await (await origin()).request(name);

      expect(response.status).toBe(404);
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(await response.text()).toBe('');
    },
  );

  it.each([
    '/.vite/manifest.json',
    '/assets/../.vite/manifest.json',
    '/assets/%2e%2e/.vite/manifest.json',
    '/network/pictures/..%2faudio%2flow-water.mp3',
  ])('are all that is served: %s', async (name) => {
    expect((await (await origin()).request(name)).status).toBe(404);
  });
});

describe("the embedded network's media", () => {
  const audio = (range?: string) =>
    origin().then((app) =>
      app.request('/network/audio/low-water.mp3', range ? { headers: { range } } : {}),
    );

  it('is kept for a month', async () => {
    const response = await (await origin()).request('/network/pictures/harbour-480.avif');

    expect(response.headers.get('cache-control')).toContain('max-age=2592000');
    expect(response.headers.get('content-type')).toBe('image/avif');
  });

  it('is sent whole, and says that it can be asked for in parts', async () => {
    const response = await audio();

    expect(response.status).toBe(200);
    expect(response.headers.get('accept-ranges')).toBe('bytes');
    expect(response.headers.get('content-type')).toBe('audio/mpeg');
    expect(response.headers.get('content-length')).toBe('10');
  });

  it.each([
    ['bytes=2-4', 'bytes 2-4/10', '234'],
    ['bytes=7-', 'bytes 7-9/10', '789'],
    ['bytes=-2', 'bytes 8-9/10', '89'],
    ['bytes=0-99', 'bytes 0-9/10', '0123456789'],
  ])('is sent in part: %s', async (range, contentRange, text) => {
    const response = await audio(range);

    expect(response.status).toBe(206);
    expect(response.headers.get('content-range')).toBe(contentRange);
    expect(await response.text()).toBe(text);
  });

  it('has nothing beyond its end', async () => {
    const response = await audio('bytes=10-');

    expect(response.status).toBe(416);
    expect(response.headers.get('content-range')).toBe('bytes */10');
  });
});

describe('a file that the asker has, or a part of it', () => {
  const AUDIO = '/network/audio/low-water.mp3';
  const asked = async (headers: Record<string, string>, of = AUDIO) =>
    (await origin()).request(of, { headers });
  const modified = async (of = AUDIO) => (await asked({}, of)).headers.get('last-modified') ?? '';
  const LONG_AGO = 'Thu, 01 Jan 1998 00:00:00 GMT';

  it.each([AUDIO, '/assets/index-abc.js', '/favicon.svg'])('is not sent again: %s', async (of) => {
    const response = await asked({ 'if-modified-since': await modified(of) }, of);
    expect(response.status).toBe(304);
    expect(await response.text()).toBe('');
    expect(response.headers.get('cache-control')).toMatch(/^public/);
  });

  it.each([
    ['it has changed since', { 'if-modified-since': LONG_AGO }],
    ['the date is none', { 'if-modified-since': 'yesterday' }],
    ['a tag is asked for, which files have not', { 'if-none-match': '"x"' }],
    ['several parts are asked for', { range: 'bytes=0-1,4-5' }],
    ['parts are asked for in another unit', { range: 'lines=1-2' }],
    ['the range is none', { range: 'bytes=-' }],
    ['the other parts are of another file', { range: 'bytes=2-3', 'if-range': LONG_AGO }],
    ['the other parts are of a tag', { range: 'bytes=2-3', 'if-range': '"x"' }],
  ])('is sent whole where %s', async (_, headers) => {
    const response = await asked(headers);
    expect([response.status, await response.text()]).toEqual([200, '0123456789']);
    expect(response.headers.get('content-range')).toBeNull();
  });

  it('is sent in part where the other parts are of the same file', async () => {
    const response = await asked({ range: 'bytes=2-3', 'if-range': await modified() });
    expect([response.status, await response.text()]).toEqual([206, '23']);
    expect(response.headers.get('content-range')).toBe('bytes 2-3/10');
    expect(response.headers.get('content-length')).toBe('2');
  });
});

it('serves the pictures beside a network’s own pages, and nothing else', async () => {
  await Promise.all([put('map.png', 'picture'), put('about.md', 'words'), put('.secret.png', 'x')]);
  const routes = pagePictureRoutes(folder);
  const statusOf = async (name: string) => (await routes.request(`/pages/files/${name}`)).status;

  const found = await routes.request('/pages/files/map.png');
  expect(await found.text()).toBe('picture');
  expect(found.headers.get('content-type')).toBe('image/png');
  expect(found.headers.get('cache-control')).toContain('max-age');
  expect(await statusOf('about.md')).toBe(404);
  expect(await statusOf('.secret.png')).toBe(404);
  expect(await statusOf('nothing.png')).toBe(404);
  expect(await statusOf('..%2f..%2fetc%2fmap.png')).toBe(404);
});
