import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { Story } from '#contract/story.ts';
import { storiesFromCds } from '#server/stories/cds/cds.ts';
import type { DecodedFeed, FeedContext } from '#server/stories/decoded/decodedFeed.ts';
import { storiesFromFeed } from '#server/stories/feeds/feed.ts';
import { FeedError } from '#server/net/feedError.ts';
import { storiesFromWordPress } from '#server/stories/wordpress/wordpress.ts';
import { hrefsIn } from '#tests/support/hrefsIn.ts';

/* What every adapter of story sources promises, whichever system it reads. */

const context: FeedContext = {
  feedUrl: 'https://station.example/feed',
  topic: { id: 'coast', name: 'Coast and water' },
  fetchedAt: '2026-03-02T00:00:00.000Z',
};
const body =
  '<p>Pilots wait.</p><p>So does <a href="/port">the port</a>.</p><script>track()</script>';
const page = 'https://station.example/2026/low-water';
const day = '2026-03-01T14:05:00';
const bytes = (text: string) => new TextEncoder().encode(text);
const xml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

interface Adapter {
  /** One list: a good story, an item that is none, and the good story again. */
  readonly list: () => DecodedFeed;
  readonly empty: () => DecodedFeed;
  readonly notAList: () => DecodedFeed;
  /** Anything that a publisher's server could answer. */
  readonly anything: (value: unknown) => DecodedFeed;
}

const cdsStory = {
  id: 'low-1',
  title: 'Low water',
  teaser: 'The channel is <em>closed</em>.',
  publishDateTime: '2026-03-01T09:05:00-05:00',
  webPages: [{ href: page, rels: ['canonical'] }],
  layout: [{ href: '#/assets/t' }],
  assets: { t: { text: body } },
};
const post = {
  id: 7,
  link: page,
  date_gmt: day,
  title: { rendered: 'Low water' },
  excerpt: { rendered: '<p>The channel is <em>closed</em>.</p>' },
  content: { rendered: body },
};
const rssItem = `<item><title>Low water</title><link>${page}</link><guid>7</guid><pubDate>Sun, 01 Mar 2026 09:05:00 EST</pubDate>
  <description>The channel is closed.</description><content:encoded>${xml(body)}</content:encoded></item>`;
const entry = `<entry><title>Low water</title><link href="${page}"/><id>7</id><published>${day}Z</published>
  <summary>The channel is closed.</summary><content type="html">${xml(body)}</content></entry>`;
const jsonItem = {
  id: '7',
  url: page,
  title: 'Low water',
  summary: 'The channel is closed.',
  content_html: body,
  date_published: `${day}Z`,
};

const feedOf = (text: string) => storiesFromFeed(bytes(text), null, context);
const jsonFeed = (items: unknown) =>
  feedOf(JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items }));
const rss = (items: string) => feedOf(`<rss version="2.0"><channel>${items}</channel></rss>`);
const atom = (entries: string) =>
  feedOf(`<feed xmlns="http://www.w3.org/2005/Atom">${entries}</feed>`);

const adapters: Readonly<Record<string, Adapter>> = {
  CDS: {
    list: () => storiesFromCds({ resources: [cdsStory, { id: 'x' }, cdsStory] }, context),
    empty: () => storiesFromCds({ resources: [] }, context),
    notAList: () => storiesFromCds({ meta: { messages: ['no'] } }, context),
    anything: (value) =>
      storiesFromCds(
        { resources: [value, { ...cdsStory, assets: value, layout: value }] },
        context,
      ),
  },
  WordPress: {
    list: () => storiesFromWordPress([post, { id: 'x' }, post], context),
    empty: () => storiesFromWordPress([], context),
    notAList: () => storiesFromWordPress({ code: 'rest_forbidden', message: 'no' }, context),
    anything: (value) =>
      storiesFromWordPress([value, { ...post, _embedded: value, title: value }], context),
  },
  RSS: {
    list: () => rss(rssItem + '<item><guid>x</guid></item>' + rssItem),
    empty: () => rss(''),
    notAList: () => feedOf('<!doctype html><html><body><p>Gone</p></body></html>'),
    anything: (value) => rss(`<item>${textOf(value)}</item>${rssItem}`),
  },
  Atom: {
    list: () => atom(entry + '<entry><id>x</id></entry>' + entry),
    empty: () => atom(''),
    notAList: () => feedOf('words'),
    anything: (value) =>
      atom(`<entry><content type="xhtml">${textOf(value)}</content></entry>${entry}`),
  },
  'JSON Feed': {
    list: () => jsonFeed([jsonItem, { id: 'x' }, jsonItem]),
    empty: () => jsonFeed([]),
    notAList: () => feedOf('{"items":'),
    anything: (value) => jsonFeed([value, { ...jsonItem, attachments: value, tags: value }]),
  },
};

describe.each(Object.entries(adapters))('%s', (_, adapter) => {
  it('reads a story whole', () => {
    expect(adapter.list().stories).toEqual([
      {
        slug: 'low-water',
        headline: 'Low water',
        dek: 'The channel is closed.',
        body: [
          { kind: 'paragraph', spans: [{ text: 'Pilots wait.' }] },
          {
            kind: 'paragraph',
            spans: [
              { text: 'So does ' },
              { text: 'the port', href: 'https://station.example/port' },
              { text: '.' },
            ],
          },
        ],
        topics: [context.topic],
        publishedAt: '2026-03-01T14:05:00.000Z',
        modifiedAt: null,
        lead: null,
        bylines: [],
        audio: null,
        corrections: [],
        rights: null,
        owner: expect.toSatisfy((owner) => owner === null || owner === 'station.example'),
        canonicalUrl: page,
        isUnlisted: false,
      },
    ]);
  });

  it('drops what is no story and what comes twice, and says so', () => {
    expect(adapter.list().dropped).toEqual([
      { id: 'x', why: expect.stringMatching(/headline|not a post/) },
      { id: expect.any(String), why: 'the same story again' },
    ]);
  });

  it('reads an empty list as one', () => {
    expect(adapter.empty()).toEqual({ stories: [], dropped: [], problems: [] });
  });

  it('refuses an answer that is no list', () => {
    expect(adapter.notAList).toThrow(FeedError);
    expect(adapter.notAList).toThrow('Feed malformed: https://station.example/feed');
  });

  it('never throws over what is in a list, and lets nothing through that pages could not show', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.anything(), fc.jsonValue(), fc.string({ unit: 'binary' })),
        (value) => {
          const { stories } = adapter.anything(plain(value));
          expect(stories.map((story) => v.safeParse(Story, story).issues ?? [])).toEqual(
            stories.map(() => []),
          );
          expect(
            hrefsIn(stories).filter((href) => !/^(https?:|mailto:|tel:|\/)/.test(href)),
          ).toEqual([]);
        },
      ),
      { numRuns: 80 },
    );
  }, 60_000);
});

/** What has no string of its own is written as JSON. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** As it would come out of a publisher's JSON. */
function plain(value: unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(value) ?? 'null');
  } catch {
    return null;
  }
}
