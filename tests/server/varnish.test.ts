import { readdir } from 'node:fs/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { startOrigin } from '#tests/rig/origin.ts';
import { until } from '#tests/rig/until.ts';
import { feedServer } from '#tests/support/feedServer.ts';
import { behindVarnish, type BehindVarnish } from './behindVarnish.ts';

/* The origin as a process, behind a real Varnish with the VCL of docs/varnish.vcl. */

const WITHIN = { withinMs: 100_000 };
const TEN_MINUTES = 600;
const TWO_DAYS = 172_800;

let script = '';
beforeAll(async () => {
  const files = await readdir('dist/assets').catch(() => []);
  script = files.find((name) => /^app-.*\.js$/.test(name)) ?? '';
  if (script === '') throw new Error('The app is not built: npm run build');
});

/** For one test alone, which may break it. */
async function aCdn(config?: unknown) {
  const cdn = await behindVarnish(config);
  onTestFinished(cdn.stop, 100_000);
  return cdn;
}

const timesAsked = ({ asked }: { readonly asked: readonly string[] }, path: string) =>
  asked.filter((one) => one === path).length;

const KEPT = [
  '/',
  '/stories/low-water',
  '/topics/coast',
  '/stations',
  '/stations/qhbr',
  '/pages/about',
  '/api/network',
  '/api/site',
  '/api/front',
  '/api/stories/low-water',
  '/api/stations',
  '/api/directory',
  '/api/on-air',
  '/api/channels/qhbr-1/on-air',
  '/api/channels/qhbr-1/schedule/today',
  '/robots.txt',
  '/favicon.svg',
  '/network/pictures/kelp-480.webp',
  '/network/audio/low-water.mp3',
];

/** Whether Varnish does not even try to ask. */
async function isGivenUp({ ask, proxy }: BehindVarnish): Promise<boolean> {
  const { length } = proxy.asked;
  await ask('/stories/ice-road');
  return proxy.asked.length === length;
}

describe('an origin that is away', { timeout: 240_000 }, () => {
  it('is missed by nobody for ten minutes, at once and when it is known', async () => {
    const cdn = await aCdn();
    const { ask, killOrigin, proxy } = cdn;
    proxy.setAge(TEN_MINUTES);
    const paths = [...KEPT, `/assets/${script}`];
    const before = await Promise.all(paths.map((path) => ask(path)));
    await killOrigin();

    const atOnce = await Promise.all(paths.map((path) => ask(path)));
    // What was never asked for is not to be had.
    expect((await ask('/stories/ice-road')).status).toBe(503);
    await until('it is given up', () => isGivenUp(cdn), WITHIN);
    const later = await Promise.all(paths.map((path) => ask(path)));

    for (const answers of [atOnce, later]) {
      expect(answers.map(({ status }) => status)).toEqual(paths.map(() => 200));
      expect(answers.map(({ body }) => body.length)).toEqual(before.map(({ body }) => body.length));
      for (const { headers } of answers) expect(Number(headers.age)).toBeGreaterThan(599);
    }
  });

  it('is missed when what there is has become too old', async () => {
    const { ask, killOrigin, proxy } = await aCdn();
    proxy.setAge(TWO_DAYS);
    const paths = ['/', '/api/on-air', '/api/status'];
    await Promise.all(paths.map((path) => ask(path)));
    await killOrigin();

    const answers = await Promise.all(paths.map((path) => ask(path)));

    expect(answers.map(({ status }) => status)).toEqual([503, 503, 503]);
    expect(answers.map(({ headers }) => headers['cache-control'])).toEqual(
      paths.map(() => 'no-store'),
    );
  });

  it('is missed no more when it hangs than when it is gone', async () => {
    const { ask, proxy } = await aCdn();
    proxy.setAge(TEN_MINUTES);
    await ask('/');
    const letThrough = proxy.hold();
    onTestFinished(letThrough);

    expect((await ask('/')).status).toBe(200);
  });

  it('is asked again as soon as it is back', async () => {
    const { ask, killOrigin, proxy } = await aCdn();
    proxy.setAge(TEN_MINUTES);
    await ask('/');
    await killOrigin();
    await ask('/');
    const another = await startOrigin();
    onTestFinished(() => another.stop());

    proxy.setAge(0);
    proxy.setOrigin(Number(new URL(another.url).port));

    const answer = await until(
      'it is new',
      async () => {
        const one = await ask('/');
        return Number(one.headers.age) < TEN_MINUTES ? one : null;
      },
      WITHIN,
    );
    expect(answer.status).toBe(200);
  });
});

/** A feed with two stories, of which one has these words. */
const feed = (words: string) => `<rss><channel>
  <item><title>Low water</title><link>https://radio.example/low-water-here</link><description>${words}</description></item>
  <item><title>Ice road</title><link>https://radio.example/ice-road-there</link><description>It holds.</description></item>
</channel></rss>`;

it('shows a story anew wherever it stands when it is purged, and nothing else', async () => {
  const publisher = await feedServer((request, response) =>
    response.end(feed(request.url === '/old' ? 'It was low.' : 'It is high.')),
  );
  const config = (path: string) => ({
    network: { name: 'Great Lakes' },
    stations: [],
    stories: [{ kind: 'feed', url: publisher.url + path, topic: 'news' }],
  });
  // The same origin, before and after it has read its feed again.
  const after = await startOrigin(config('/new'));
  onTestFinished(() => after.stop());
  const { ask, purge, proxy } = await aCdn(config('/old'));
  const changed = ['/stories/low-water-here', '/api/stories/low-water-here', '/', '/topics/news'];
  const paths = [...changed, '/api/network', '/manifest.webmanifest', '/robots.txt'];
  const before = await Promise.all(paths.map((path) => ask(path)));
  proxy.setOrigin(Number(new URL(after.url).port));

  const kept = await Promise.all(paths.map((path) => ask(path)));
  const purged = await purge('story-low-water-here more');
  const now = await Promise.all(paths.map((path) => ask(path)));

  expect(kept.map(({ body }) => body)).toEqual(before.map(({ body }) => body));
  expect(purged.status).toBe(200);
  for (const { body } of now.slice(0, changed.length)) expect(String(body)).toMatch(/It is high/);
  expect(paths.filter((path) => timesAsked(proxy, path) > 1)).toEqual(changed);
}, 240_000);

describe('what comes through Varnish', { timeout: 240_000 }, () => {
  let cdn: BehindVarnish;
  beforeAll(async () => {
    cdn = await behindVarnish();
  }, 240_000);
  afterAll(() => cdn.stop(), 100_000);

  it.each(['/stories/ice-road', '/api/front', '/network/pictures/kelp-480.webp', '/nowhere'])(
    'is asked of the origin once, however many ask at once: %s',
    async (path) => {
      const { ask, proxy } = cdn;
      const letThrough = proxy.hold();
      onTestFinished(letThrough);
      let sent = 0;

      const answers = Array.from({ length: 60 }, (_, reader) =>
        ask(`${path}?utm_source=${reader}`, { onSent: () => (sent += 1) }),
      );
      await until('all have asked', () => sent === 60 && proxy.asked.includes(path), WITHIN);
      letThrough();
      const bodies = await Promise.all(answers);

      expect(new Set(bodies.map(({ body }) => body.toString('latin1'))).size).toBe(1);
      expect(timesAsked(proxy, path)).toBe(1);
    },
  );

  it('is another page of a topic where the address says so', async () => {
    const { ask, proxy } = cdn;

    await ask('/api/topics/coast?utm_source=a&page=7&b=c');

    expect(proxy.asked).toContain('/api/topics/coast?page=7');
  });

  it('may be purged only where operators reach it, and only by names', async () => {
    const { ask, purge } = cdn;
    const headers = { 'surrogate-key': 'front' };

    expect((await ask('/', { method: 'PURGE', headers })).status).toBe(405);
    expect((await purge('.*')).status).toBe(400);
    expect((await purge('front')).status).toBe(200);
  });

  it('is a form for each coding, under a tag of its own, and without what is for caches', async () => {
    const { ask, proxy } = cdn;
    const inCoding = (coding: string) =>
      ask('/api/stations', { headers: { 'accept-encoding': coding } });
    const [plain, gzip, br] = [
      await inCoding('identity'),
      await inCoding('gzip'),
      await inCoding('gzip, deflate, br, zstd'),
    ];

    expect([gzip.headers['content-encoding'], br.headers['content-encoding']]).toEqual([
      'gzip',
      'br',
    ]);
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(gunzipSync(gzip.body)).toEqual(plain.body);
    expect(brotliDecompressSync(br.body)).toEqual(plain.body);
    expect(br.headers.etag).not.toBe(gzip.headers.etag);
    expect(Object.keys(br.headers)).not.toContain('surrogate-key');
    expect(Object.keys(br.headers)).not.toContain('cache-tag');
    // Of gzip Varnish makes the plain one itself.
    expect(timesAsked(proxy, '/api/stations')).toBe(2);
  });

  it('is not sent to who has it, and by HEAD only described', async () => {
    const { ask, proxy } = cdn;
    const headers = { 'accept-encoding': 'br' };
    const whole = await ask('/stories/low-water', { headers });
    const { etag = '' } = whole.headers;

    const again = await ask('/stories/low-water', {
      headers: { ...headers, 'if-none-match': etag },
    });
    const head = await ask('/stories/low-water', { headers, method: 'HEAD' });

    expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, etag]);
    expect([head.status, head.body.length]).toEqual([200, 0]);
    expect(head.headers['content-length']).toBe(String(whole.body.length));
    expect(timesAsked(proxy, '/stories/low-water')).toBe(1);
  });

  it('is a part of a recording, of which the whole is fetched once', async () => {
    const { ask, proxy } = cdn;
    const part = (range: string) => ask('/network/audio/low-water.mp3', { headers: { range } });

    const [first, second] = [await part('bytes=0-99'), await part('bytes=100-199')];
    const whole = await ask('/network/audio/low-water.mp3');

    expect([first.status, first.body.length]).toEqual([206, 100]);
    expect(first.headers['content-range']).toBe(`bytes 0-99/${whole.body.length}`);
    expect(Buffer.concat([first.body, second.body])).toEqual(whole.body.subarray(0, 200));
    expect(timesAsked(proxy, '/network/audio/low-water.mp3')).toBe(1);
  });

  it('is a live stream as it comes, which ends when its listener leaves', async () => {
    const { url, proxy } = cdn;
    const hangUp = new AbortController();

    const response = await fetch(url('/live/qhbr-1.mp3'), { signal: hangUp.signal });
    const reader = response.body?.getReader();
    // More than what is sent at once, of a stream that has no end.
    let bytes = 0;
    while (bytes < 100_000) bytes += (await reader?.read())?.value?.length ?? 0;
    expect(response.headers.get('content-type')).toBe('audio/mpeg');
    expect(proxy.open()).toBe(1);

    hangUp.abort();
    await until('the origin hears of it', () => proxy.open() === 0, WITHIN);
  });
});
