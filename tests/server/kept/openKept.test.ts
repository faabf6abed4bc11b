import { describe, expect, it } from 'vitest';
import { aStation } from '#tests/support/builders.ts';
import { anArchive, aSite, aStory, NOON } from '#tests/support/origin.ts';
import { until } from '#tests/rig/until.ts';
import { FACE_FILE, STORIES, twoOrigins, type Ask } from './twoOrigins.ts';

/* A worker's answers over real sockets, beside those of the routes themselves. */

const header = (headers: readonly string[], name: string) =>
  headers[headers.findIndex((one) => one.toLowerCase() === name) + 1];

const PAGES = [
  '/',
  '/stories/story-3',
  '/topics/coast',
  '/topics/coast?page=2',
  '/stations',
  '/stations/wxyz',
  '/stations/kqed-fm',
  '/stations/in/mn',
  '/listen/help',
  '/pages/about',
  '/nowhere',
];
const ANSWERS = [
  '/api/network',
  '/api/site',
  '/api/front',
  '/api/topics/coast?page=2',
  '/api/stories/story-3',
  '/api/pages/about',
  '/api/stations',
  '/api/stations/wxyz',
  '/api/directory',
  '/api/on-air',
  '/api/channels/wxyz-1/on-air',
  '/api/channels/wxyz-1/schedule/today',
  '/api/channels/wxyz-1/status',
  '/api/status',
  '/api/nothing',
  '/robots.txt',
  '/sitemap.xml',
  '/manifest.webmanifest',
];
const FILES = [
  '/assets/index-abc.js',
  '/assets/small-abc.js',
  '/assets/nothing.js',
  '/favicon.svg',
  '/network/pictures/harbour-480.avif',
  FACE_FILE.path,
];
const ELSEWHERE = ['/network/audio/low-water.mp3', '/stories/story-3/', '/healthz', '/readyz'];
const ALL = [...PAGES, ...ANSWERS, ...FILES, ...ELSEWHERE];

const OWN_PAGE = { slug: 'about', title: 'About us', description: null, body: [] };
const origins = () =>
  twoOrigins({
    stations: [aStation(), aStation({ id: 'wabc' })],
    site: () => aSite({ pages: [OWN_PAGE] }),
    ownPage: (slug) => (slug === 'about' ? OWN_PAGE : null),
  });

/** What the routes say, and the kept origin when it is asked for the first time, and again. */
async function thrice(
  { routes, kept }: { readonly routes: Ask; readonly kept: Ask },
  ...asked: Parameters<Ask>
) {
  return { said: await routes(...asked), miss: await kept(...asked), hit: await kept(...asked) };
}

describe.each(ALL)('%s', (path) => {
  it.each(['', 'identity', 'br', 'gzip', 'gzip, deflate, br, zstd'])(
    'is sent alike by routes, when it is made and when it is kept: %j',
    async (coding) => {
      const headers = { 'accept-encoding': coding };

      const { said, miss, hit } = await thrice(await origins(), path, { headers });

      expect(miss).toEqual(said);
      expect(hit).toEqual(said);
    },
  );

  it('is sent in the coding that is liked more', async () => {
    const headers = { 'accept-encoding': 'br;q=0.1, gzip;q=1' };

    const { said, miss, hit } = await thrice(await origins(), path, { headers });

    // Of what the build compressed, the routes themselves do not look at how much.
    expect(miss).toEqual(path === '/assets/index-abc.js' ? hit : said);
    expect(header(miss.headers, 'content-encoding')).not.toBe('br');
    expect(hit).toEqual(miss);
  });

  it('says of itself by HEAD what it says by GET', async () => {
    const headers = { 'accept-encoding': 'gzip' };
    const two = await origins();
    const whole = await two.routes(path, { headers });

    const { said, miss, hit } = await thrice(two, path, { method: 'HEAD', headers });

    expect(hit).toEqual(miss);
    expect([miss.status, miss.body]).toEqual([said.status, '']);
    const ofBody = new Set(['content-length', 'Content-Length', 'Transfer-Encoding']);
    const but = (all: readonly string[]) =>
      all.filter((_, index) => !ofBody.has(all[index - (index % 2)]!));
    expect(but(miss.headers)).toEqual(but(whole.headers));
  });

  it.each(['', 'br', 'gzip'])('is not sent to who has it: %j', async (coding) => {
    const whole = await (await origins()).routes(path, { headers: { 'accept-encoding': coding } });
    const tag = header(whole.headers, 'etag');
    const date = header(whole.headers, 'last-modified');
    const held = whole.headers.includes('etag')
      ? { 'if-none-match': tag! }
      : whole.headers.includes('last-modified')
        ? { 'if-modified-since': date! }
        : { 'if-none-match': '"other"' };

    for (const method of ['GET', 'HEAD']) {
      const headers = { 'accept-encoding': coding, ...held };
      // oxlint-disable-next-line no-await-in-loop -- One after the other.
      const { said, miss, hit } = await thrice(await origins(), path, { method, headers });

      expect(hit).toEqual(miss);
      // By HEAD the routes do not say how long it is.
      expect(miss).toEqual(method === 'GET' || said.status === 304 ? said : hit);
    }
  });
});

describe('what is not kept', () => {
  const AUDIO = '/network/audio/low-water.mp3';

  it.each<[string, string, Parameters<Ask>[1]]>([
    ['a part of a file', AUDIO, { headers: { range: 'bytes=2-5' } }],
    ['its end', AUDIO, { headers: { range: 'bytes=-3' } }],
    ['more than there is', AUDIO, { headers: { range: 'bytes=90-' } }],
    ['a part of it by HEAD', AUDIO, { method: 'HEAD', headers: { range: 'bytes=2-5' } }],
    ['what may not be done', '/api/network', { method: 'POST' }],
    ['what may not be done with a page', '/', { method: 'DELETE' }],
    ['what it may be asked', '/api/network', { method: 'OPTIONS' }],
    ['an address that is escaped', '/stories/st%6Fry-3', {}],
    ['one that is nonsense', '/%E0%A4%A', {}],
    ['one with two slashes', '//evil.example/', {}],
    ['a page that is none', '/topics/coast?page=0', {}],
    ['a host that is none', '/', { headers: { host: 'a b' } }],
    ['a long address', `/${'a'.repeat(400)}`, {}],
  ])('is answered as by the routes: %s', async (_, path, given) => {
    const { routes, kept } = await origins();

    expect(await kept(path, given)).toEqual(await routes(path, given));
  });
});

describe('what is kept', () => {
  it('is made once, whoever asks at the same time and whatever stands in their queries', async () => {
    const { kept, made } = await origins();

    const bodies = await Promise.all(
      Array.from({ length: 50 }, async (_, number) => {
        const { body } = await kept(`/stories/story-3?id=${number}`);
        return body;
      }),
    );

    expect(new Set(bodies).size).toBe(1);
    expect(made()).toBe(1);
  });

  it('changes when what it is made of does', async () => {
    let archive = anArchive(...STORIES);
    const moving = {
      latest: () => archive.latest(),
      bySlug: (slug: string) => archive.bySlug(slug),
      topics: () => archive.topics(),
    };
    const { kept, tell } = await twoOrigins({ archive: moving }, () => [archive]);
    const before = await kept('/stories/story-3');

    archive = anArchive(aStory(3, { headline: 'What really happened' }));
    tell();
    const after = await kept('/stories/story-3');

    expect(before.body).not.toContain('What really happened');
    expect(after.body).toContain('What really happened');
    expect(header(after.headers, 'etag')).not.toBe(header(before.headers, 'etag'));
  });

  it('says at once where else streams have been seen to lead', async () => {
    let connect = ['https://one.example'];
    const contentSources = () => ({ connect, media: ['https:'], images: ['https:'] });
    const { kept, tell } = await twoOrigins({ contentSources }, () => [connect]);
    await kept('/');

    connect = ['https://two.example'];
    tell();
    const { headers } = await kept('/');

    expect(header(headers, 'content-security-policy')).toContain('https://two.example');
  });

  it('has the same tag when nothing has changed but the time', async () => {
    const clock = { nowMs: NOON };
    const { kept, made } = await twoOrigins({ now: () => clock.nowMs });
    const before = await kept('/', { headers: { 'accept-encoding': 'gzip' } });

    clock.nowMs += 10_000;
    const after = await kept('/', { headers: { 'accept-encoding': 'gzip' } });

    expect(made()).toBe(2);
    expect(after).toEqual(before);
  });

  it('tells a cache the tag of the form that it has, though a better one is sent by now', async () => {
    const { kept } = await twoOrigins();
    const headers = { 'accept-encoding': 'br' };
    const tagNow = async () => header((await kept('/', { headers })).headers, 'etag') ?? '';
    const quick = await tagNow();
    await until('a better one', async () => (await tagNow()) !== quick);

    const again = await kept('/', { headers: { ...headers, 'if-none-match': quick } });

    expect([again.status, header(again.headers, 'etag')]).toEqual([304, quick]);
  });

  it('names the address that was asked, and keeps hosts apart', async () => {
    const { kept } = await twoOrigins();
    const canonical = async (host: string) =>
      /rel="canonical" href="([^"]*)"/.exec((await kept('/', { headers: { host } })).body)?.[1];

    expect(await canonical('one.example')).toBe('http://one.example/');
    expect(await canonical('two.example:81')).toBe('http://two.example:81/');
    expect(await canonical('one.example')).toBe('http://one.example/');
  });

  it('is the same under every host where the config says where the app is', async () => {
    const { kept, made } = await twoOrigins({ appUrl: 'https://listen.example' });

    const { body } = await kept('/');
    await kept('/', { headers: { host: 'other.example' } });

    expect(body).toContain('href="https://listen.example/"');
    expect(made()).toBe(1);
  });

  it('is secure where a proxy says so that is believed', async () => {
    const { kept } = await twoOrigins({ trustProxy: true });

    const secure = await kept('/', { headers: { 'x-forwarded-proto': 'https' } });
    const plain = await kept('/');

    expect(secure.body).toContain('href="https://radio.example/"');
    expect(plain.body).toContain('href="http://radio.example/"');
  });
});
