import { describe, expect, it, onTestFinished } from 'vitest';
import { createCachedFetch } from '#server/net/cachedFetch.ts';
import type { StorySource } from '#server/config/config.ts';
import { sourceAsker } from '#server/stories/archive/sourceAsker.ts';
import { createPolledArchive, type Polled } from '#server/stories/archive/polledArchive.ts';
import { feedServer } from '#tests/support/feedServer.ts';

const news = { id: 'news', name: 'News' };
const arts = { id: 'arts', name: 'Arts' };

const source = (url: string, more: Partial<StorySource> = {}): StorySource => ({
  kind: 'feed',
  url,
  topic: null,
  everyMs: 300_000,
  token: null,
  ...more,
});

interface Item {
  readonly title: string;
  readonly link?: string;
  readonly day?: string | null;
}

function rss(...items: readonly Item[]): string {
  const written = items.map(({ title, link = `https://radio.example/${title}`, day = '01' }) => {
    const date = day === null ? '' : `<pubDate>${day} Mar 2026 10:00:00 GMT</pubDate>`;
    return `<item><title>${title}</title><link>${link}</link>${date}<description>Words of ${title}.</description></item>`;
  });
  return `<rss version="2.0"><channel>${written.join('')}</channel></rss>`;
}

/** An archive whose clock and timers the test holds. */
function anArchive(sources: readonly StorySource[]) {
  const timers: { ms: number; due: () => void }[] = [];
  const log: Polled[] = [];
  let nowMs = Date.parse('2026-03-10T00:00:00Z');
  const configuredUrls = sources.map(({ url }) => url);
  const archive = createPolledArchive({
    sources,
    ask: sourceAsker(
      createCachedFetch({ userAgent: 'Longwave/test', configuredUrls, timeoutMs: 20_000 }),
    ),
    log: (polled) => log.push(polled),
    nowMs: () => nowMs,
    random: () => 0.5,
    after: (ms, due) => {
      const timer = { ms, due };
      timers.push(timer);
      return () => void timers.splice(timers.indexOf(timer), timers.includes(timer) ? 1 : 0);
    },
  });
  onTestFinished(archive.stop);
  const waits = () => timers.map(({ ms }) => ms);
  /** Lets everything that waits come due. */
  const passTime = () => {
    nowMs += 300_000;
    const past = timers.splice(0);
    for (const { due } of past) due();
    return past.length;
  };
  const nextRound = async () => {
    const wanted = log.length + passTime();
    await expect.poll(() => log.length, { timeout: 20_000 }).toBe(wanted);
  };
  const started = async () => {
    archive.start();
    await archive.ready();
  };
  return { archive, log, waits, passTime, nextRound, started };
}

const headlines = (archive: { latest: () => readonly { headline: string }[] }) =>
  archive.latest().map(({ headline }) => headline);

it('shows every source’s stories, newest first, found by their names', async () => {
  const one = await feedServer((_, response) =>
    response.end(rss({ title: 'low-water', day: '02' })),
  );
  const two = await feedServer((_, response) =>
    response.end(rss({ title: 'high-road', day: '03' }, { title: 'old-barn', day: '01' })),
  );
  const { archive, started } = anArchive([source(one.url), source(two.url)]);
  expect(archive.latest()).toEqual([]);
  await started();
  expect(headlines(archive)).toEqual(['high-road', 'low-water', 'old-barn']);
  expect(archive.bySlug('low-water')?.dek).toBe('Words of low-water.');
  expect(archive.bySlug('nothing')).toBeNull();
});

it('lists topics in the operator’s order, and those that publishers filed after them', async () => {
  const filed = `<rss><channel><item><title>a</title><category>Science</category><link>https://radio.example/1</link></item></channel></rss>`;
  const empty = await feedServer((_, response) => response.end(rss()));
  const one = await feedServer((_, response) => response.end(rss({ title: 'low-water' })));
  const two = await feedServer((_, response) => response.end(filed));
  const { archive, started } = anArchive([
    source(two.url),
    source(empty.url, { topic: news }),
    source(one.url, { topic: arts }),
  ]);
  await started();
  expect(archive.topics()).toEqual([arts, { id: 'science', name: 'Science' }]);
});

it('shows a story of two sources once, under both topics', async () => {
  const item = { title: 'low-water', link: 'https://www.radio.example/low-water/' };
  const one = await feedServer((_, response) => response.end(rss(item)));
  const two = await feedServer((_, response) =>
    response.end(rss({ ...item, link: 'http://radio.example/low-water?utm_source=rss' })),
  );
  const { archive, started } = anArchive([
    source(one.url, { topic: news }),
    source(two.url, { topic: arts }),
  ]);
  await started();
  expect(archive.latest()).toMatchObject([{ slug: 'low-water', topics: [news, arts] }]);
});

it('keeps the last good stories of a source that dies, and asks it less and less often', async () => {
  let answer = (): { status: number; body: string } => ({
    status: 200,
    body: rss({ title: 'low-water' }),
  });
  const one = await feedServer((_, response) => {
    const { status, body } = answer();
    response.writeHead(status).end(body);
  });
  const { archive, log, waits, nextRound, started } = anArchive([source(one.url)]);
  await started();
  expect(waits()).toEqual([300_000]);

  answer = () => ({ status: 502, body: 'Bad gateway' });
  await nextRound();
  answer = () => ({
    status: 200,
    body: '<!doctype html><html><body>We are back soon</body></html>',
  });
  await nextRound();
  expect(headlines(archive)).toEqual(['low-water']);
  expect(log.map(({ fault }) => fault)).toEqual([null, 'status', 'malformed']);
  expect(log.at(-1)).toMatchObject({ storyCount: 1 });
  expect(waits()).toEqual([30_000]);
  for (let round = 0; round < 8; round += 1) await nextRound();
  expect(waits()).toEqual([1_200_000]);

  answer = () => ({ status: 200, body: rss({ title: 'high-road' }) });
  await nextRound();
  expect(headlines(archive)).toEqual(['high-road']);
  expect(waits()).toEqual([300_000]);
});

it('replaces a source’s stories as a whole, and leaves the others', async () => {
  let titles = ['low-water', 'old-barn'];
  const one = await feedServer((_, response) =>
    response.end(rss(...titles.map((title) => ({ title })))),
  );
  const two = await feedServer((_, response) => response.end(rss({ title: 'high-road' })));
  const { archive, nextRound, started } = anArchive([source(one.url), source(two.url)]);
  await started();
  titles = ['new-bridge'];
  await nextRound();
  expect(headlines(archive).toSorted()).toEqual(['high-road', 'new-bridge']);
});

it('keeps what it has when nothing changed', async () => {
  const one = await feedServer((request, response) => {
    if (request.headers['if-none-match']) response.writeHead(304).end();
    else response.setHeader('etag', '"1"').end(rss({ title: 'low-water' }));
  });
  const { archive, log, nextRound, started } = anArchive([source(one.url)]);
  await started();
  const before = archive.latest();
  await nextRound();
  expect(archive.latest()).toBe(before);
  expect(log).toMatchObject([{ isUnchanged: false }, { isUnchanged: true, storyCount: 1 }]);
});

describe('what must not change from poll to poll', () => {
  it('is the name of a story, when another with the same words comes', async () => {
    let items = [{ title: 'Tide', link: 'https://radio.example/02/the-tide', day: '02' }];
    const one = await feedServer((_, response) => response.end(rss(...items)));
    const { archive, nextRound, started } = anArchive([source(one.url)]);
    await started();
    items = [{ title: 'Older', link: 'https://radio.example/01/the-tide', day: '01' }, ...items];
    await nextRound();
    expect(archive.bySlug('the-tide')?.headline).toBe('Tide');
    expect(new Set(archive.latest().map(({ slug }) => slug)).size).toBe(2);
  });

  it('is the date of a story that bears none', async () => {
    let items: Item[] = [{ title: 'undated', day: null }];
    const one = await feedServer((_, response) => response.end(rss(...items)));
    const { archive, nextRound, started } = anArchive([source(one.url)]);
    await started();
    items = [...items, { title: 'dated', day: '11' }];
    await nextRound();
    expect(headlines(archive)).toEqual(['dated', 'undated']);
    expect(archive.bySlug(archive.latest()[1]?.slug ?? '')?.publishedAt).toBe(
      '2026-03-10T00:00:00.000Z',
    );
  });
});

it('asks no publisher more than once a minute, whatever the config says', async () => {
  const one = await feedServer((_, response) => response.end(rss()));
  const { waits, started } = anArchive([source(one.url, { everyMs: 1000 })]);
  await started();
  expect(waits()).toEqual([60_000]);
});

it('sends a source’s key, and logs what was dropped without it', async () => {
  const json = { resources: [{ id: '1', title: 'Low water', profiles: [] }, { id: '2' }] };
  const one = await feedServer((_, response) => response.end(JSON.stringify(json)));
  const { archive, log, started } = anArchive([
    source(`${one.url}/v1/documents?key=x`, { kind: 'cds', token: 'secret' }),
  ]);
  await started();
  expect(one.asked[0]).toMatchObject({
    authorization: 'Bearer secret',
    accept: 'application/json',
  });
  expect(headlines(archive)).toEqual(['Low water']);
  expect(log).toMatchObject([{ storyCount: 1, dropped: [{ id: '2', why: 'no headline' }] }]);
  expect(JSON.stringify(log)).not.toMatch(/secret|key=/);
});

it('says what a publisher answered that is no list of stories', async () => {
  const one = await feedServer((_, response) => response.end('<html></html>'));
  const { log, started } = anArchive([source(one.url, { kind: 'wordpress' })]);
  await started();
  expect(log).toMatchObject([
    { fault: 'malformed', message: expect.stringContaining('a web page, not JSON') },
  ]);
});

it('keeps at most five hundred stories of one source', async () => {
  const many = Array.from({ length: 600 }, (_, index) => ({ title: `story-${index}` }));
  const one = await feedServer((_, response) => response.end(rss(...many)));
  const { archive, started } = anArchive([source(one.url)]);
  await started();
  expect(archive.latest()).toHaveLength(500);
});

it('stops at once: what is still on its way is dropped', async () => {
  const one = await feedServer(() => undefined);
  const { archive, log, waits, started } = anArchive([source(one.url)]);
  const ready = started();
  archive.stop();
  await ready;
  expect(log).toEqual([]);
  expect(waits()).toEqual([]);
});

it('is ready when its patience ends, though a publisher is slow', async () => {
  const slow = await feedServer(() => undefined);
  const { archive, waits, passTime } = anArchive([source(slow.url)]);
  archive.start();
  const ready = archive.ready();
  expect(waits()).toEqual([12_000]);
  passTime();
  await ready;
  expect(archive.latest()).toEqual([]);
});
