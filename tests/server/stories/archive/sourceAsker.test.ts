import { describe, expect, it } from 'vitest';
import { createCachedFetch, type CachedFetch, type FetchOptions } from '#server/net/cachedFetch.ts';
import type { StorySource } from '#server/config/storySource.ts';
import { FeedError } from '#server/net/feedError.ts';
import type { DecodeInBounds } from '#server/stories/archive/boundedDecoder.ts';
import { decodeAnswer } from '#server/stories/archive/decodeAnswer.ts';
import { sourceAsker } from '#server/stories/archive/sourceAsker.ts';
import { feedServer } from '#tests/support/feedServer.ts';
import { aDocument } from '#tests/support/publishers.ts';

const FETCHED_AT = '2026-03-02T00:00:00.000Z';
/** In this thread. */
const decode: DecodeInBounds = async (answer) => decodeAnswer(answer);
const news = { id: 'news', name: 'News' };

interface Served {
  readonly text?: string;
  readonly bytes?: Uint8Array;
  readonly contentType?: string;
  /** Where the answer was found, when that is not where it was asked for. */
  readonly url?: string;
  readonly isUnchanged?: boolean;
}

/** One source, and a publisher's server that answers it so. */
function asked(given: Partial<StorySource>, served: Served | Error) {
  const asks: (FetchOptions & { url: string })[] = [];
  const fetch: CachedFetch = async (url, options) => {
    asks.push({ url, ...options });
    if (served instanceof Error) throw served;
    const { text = '', contentType = null, isUnchanged = false } = served;
    return {
      bytes: served.bytes ?? new TextEncoder().encode(text),
      contentType,
      url: served.url ?? url,
      isUnchanged,
    };
  };
  const source: StorySource = {
    kind: 'feed',
    url: 'https://radio.example/stories?key=x',
    topic: null,
    everyMs: 300_000,
    token: null,
    ...given,
  };
  const { signal } = new AbortController();
  return { answer: sourceAsker(fetch, decode)(source, signal), asks, signal };
}
const headlines = async ({ answer }: ReturnType<typeof asked>) =>
  (await (await answer).read(FETCHED_AT)).stories.map(({ headline }) => headline);

const rss = '<rss><channel><item><title>Low water</title></item></channel></rss>';
const post = { id: 1, title: { rendered: 'Low water' }, content: { rendered: 'x' } };

describe('a source of each kind', () => {
  it.each([
    ['feed', rss],
    ['wordpress', JSON.stringify([post])],
    ['cds', JSON.stringify({ resources: [aDocument()] })],
  ] as const)('%s is read by its adapter', async (kind, text) => {
    expect(await headlines(asked({ kind }, { text }))).toEqual(['Low water']);
  });

  it.each([
    ['feed', /^application\/rss\+xml/],
    ['wordpress', /^application\/json$/],
    ['cds', /^application\/json$/],
  ] as const)('%s is asked for in the form that its adapter reads', async (kind, accept) => {
    const { answer, asks } = asked({ kind }, { text: rss });
    await answer;
    expect(asks[0]?.accept).toMatch(accept);
  });

  it.each(['wordpress', 'cds'] as const)('%s says what came that is no JSON', async (kind) => {
    const page = await asked({ kind }, { text: ' <!doctype html><p>Soon</p>' }).answer;
    await expect(page.read(FETCHED_AT)).rejects.toThrow('a web page, not JSON');
    const words = await asked({ kind }, { text: 'Soon' }).answer;
    await expect(words.read(FETCHED_AT)).rejects.toThrow('not JSON');
    const cut = await asked({ kind }, { text: '[{"id": 1' }).answer;
    await expect(cut.read(FETCHED_AT)).rejects.toThrow(FeedError);
  });
});

it('asks with the source’s key, and can be told to stop', async () => {
  const { answer, asks, signal } = asked({ token: 'secret' }, { text: rss });
  await answer;
  expect(asks).toMatchObject([{ url: 'https://radio.example/stories?key=x', token: 'secret' }]);
  expect(asks[0]?.signal).toBe(signal);
});

it('reads JSON in the encoding that it came in', async () => {
  const text = JSON.stringify([{ ...post, title: { rendered: 'Café' } }]);
  const bytes = Uint8Array.from(Buffer.from(text, 'latin1'));
  const contentType = 'application/json; charset=iso-8859-1';
  expect(await headlines(asked({ kind: 'wordpress' }, { bytes, contentType }))).toEqual(['Café']);
});

it('makes addresses whole from where the answer was found, not from where it was asked for', async () => {
  const text =
    '<rss><channel><item><title>Low water</title><link>/low-water</link></item></channel></rss>';
  const { answer } = asked({}, { text, url: 'https://new.example/feed' });
  expect((await (await answer).read(FETCHED_AT)).stories[0]?.canonicalUrl).toBe(
    'https://new.example/low-water',
  );
});

it('files stories under the operator’s topic, and dates those that bear no date', async () => {
  const { answer } = asked({ topic: news }, { text: rss });
  expect((await (await answer).read(FETCHED_AT)).stories).toMatchObject([
    { topics: [news], publishedAt: FETCHED_AT },
  ]);
});

it('tells what is unchanged without reading it', async () => {
  const { answer } = asked({}, { text: 'never read', isUnchanged: true });
  expect((await answer).isUnchanged).toBe(true);
});

it('passes on why there is no answer', async () => {
  const down = new FeedError('timeout', 'https://radio.example/stories', 'no whole answer');
  await expect(asked({}, down).answer).rejects.toBe(down);
});

it('asks a publisher’s server over the network, and the second time only for what is new', async () => {
  const server = await feedServer((request, response) => {
    if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end();
    else response.setHeader('etag', '"1"').end(rss);
  });
  const fetch = createCachedFetch({ userAgent: 'Longwave/test', configuredUrls: [server.url] });
  const ask = sourceAsker(fetch, decode);
  const source: StorySource = {
    kind: 'feed',
    url: server.url,
    topic: null,
    everyMs: 300_000,
    token: 'secret',
  };
  const { signal } = new AbortController();
  const first = await ask(source, signal);
  const second = await ask(source, signal);
  expect([first.isUnchanged, second.isUnchanged]).toEqual([false, true]);
  expect((await second.read(FETCHED_AT)).stories).toEqual((await first.read(FETCHED_AT)).stories);
  expect(server.asked[0]).toMatchObject({
    authorization: 'Bearer secret',
    accept: expect.stringContaining('application/rss+xml'),
  });
});
