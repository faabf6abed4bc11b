import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonFeedItems } from '#server/stories/feeds/jsonFeed.ts';
import { onlyStory, readFeed } from '#tests/support/publishers.ts';

const feedUrl = 'https://feeds.example/feed.json';
const version = 'https://jsonfeed.org/version/1.1';
const items = (...list: unknown[]) => jsonFeedItems({ version, items: list }, feedUrl);
function item(given: object, feed: object = {}) {
  const [first] =
    jsonFeedItems({ version, ...feed, items: [{ id: '1', ...given }] }, feedUrl) ?? [];
  if (!first) throw new Error('no item');
  return first;
}

describe('a feed of this kind', () => {
  it.each(['https://jsonfeed.org/version/1', version, 'http://jsonfeed.org/version/1.1'])(
    'is told by its version: %s',
    (one) => {
      expect(jsonFeedItems({ version: one, items: [] }, feedUrl)).toEqual([]);
    },
  );

  it.each([
    { items: [] },
    { version: 1, items: [] },
    { version: '2.0', items: [] },
    { version },
    { version, items: {} },
    [],
    null,
    'x',
  ])('is not %j', (json) => {
    expect(jsonFeedItems(json, feedUrl)).toBeNull();
  });

  it('keeps the place of what is no item, so that an operator can count', () => {
    expect(items('x', { id: '1', title: 'Low water' }, null)).toMatchObject([
      null,
      { id: '1' },
      null,
    ]);
  });

  it('is read as far as a reader ever goes', () => {
    expect(items(...Array.from({ length: 1200 }, (_, id) => ({ id })))).toHaveLength(1000);
  });

  it('is read whatever stands in its fields', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const keys = [
          'id',
          'url',
          'title',
          'content_html',
          'authors',
          'tags',
          'attachments',
          'image',
        ];
        const one = Object.fromEntries(keys.map((key) => [key, value]));
        expect(jsonFeedItems({ version, authors: value, items: [one] }, feedUrl)).toHaveLength(1);
      }),
    );
  });
});

describe('the words of an item', () => {
  it('are plain in its title and summary: what looks like markup was written', () => {
    const story = onlyStory(
      readFeed(
        JSON.stringify({
          version,
          items: [
            { id: 1, title: 'a <b> & c', summary: '1 < 2 &amp; 3', content_html: '<p>x</p>' },
          ],
        }),
      ),
    );
    expect(story).toMatchObject({ headline: 'a <b> & c', dek: '1 < 2 &amp; 3' });
  });

  it('are markup where it says so, and plain lines where it does not', () => {
    expect(item({ content_html: '<p>x</p>', content_text: 'y' }).contentHtml).toBe('<p>x</p>');
    expect(item({ content_text: 'One <\ntwo\n\nThree' }).contentHtml).toBe(
      '<p>One &lt;<br>two</p><p>Three</p>',
    );
  });
});

describe('who wrote an item', () => {
  const names = (given: object, feed: object = {}) =>
    item(given, feed).people.map(({ name }) => name);

  it.each([
    ['a list', { authors: [{ name: 'Ana' }, { name: 'Bo' }] }, ['Ana', 'Bo']],
    ['one alone', { author: { name: 'Ana' } }, ['Ana']],
    [
      'both: the list is the newer way',
      { authors: [{ name: 'Ana' }], author: { name: 'Bo' } },
      ['Ana'],
    ],
    ['nobody by name', { authors: [{ url: 'https://a.example' }, 'Ana', null] }, []],
  ])('is told by %s', (_, given, expected) => {
    expect(names(given)).toEqual(expected);
  });

  it('is who wrote the feed when the item says nothing', () => {
    expect(names({}, { authors: [{ name: 'The desk' }] })).toEqual(['The desk']);
    expect(names({}, { author: { name: 'The desk' } })).toEqual(['The desk']);
    expect(names({ author: { name: 'Ana' } }, { author: { name: 'The desk' } })).toEqual(['Ana']);
  });

  it('has a page when that is one of the web', () => {
    const people = item({
      authors: [
        { name: 'Ana', url: 'https://radio.example/ana' },
        { name: 'Bo', url: 'mailto:bo@radio.example' },
      ],
    }).people;
    expect(people.map(({ href }) => href)).toEqual(['https://radio.example/ana', null]);
  });
});

describe('what an item shows', () => {
  it.each([
    [{ image: '/a.jpg', banner_image: '/b.jpg' }, 'https://feeds.example/a.jpg'],
    [{ image: '', banner_image: '/b.jpg' }, 'https://feeds.example/b.jpg'],
    [{ image: 'data:x', banner_image: '/b.jpg' }, 'https://feeds.example/b.jpg'],
  ])('is its picture, else its banner: %j', (given, url) => {
    expect(item(given).picture?.renditions).toMatchObject([{ url }]);
  });

  it('may be nothing', () => {
    expect(item({ image: 'javascript:x' }).picture).toBeNull();
  });
});

describe('what an item lets one hear', () => {
  const mp3 = { url: '/a.mp3', mime_type: 'audio/mpeg', duration_in_seconds: '61' };

  it('is every attachment that is sound, and as long as the first of them', () => {
    const film = { url: '/a.mp4', mime_type: 'video/mp4', duration_in_seconds: 9 };
    const opus = { url: '/a.opus', mime_type: 'audio/opus', duration_in_seconds: 62 };
    expect(item({ attachments: [film, mp3, opus] }).audio).toEqual({
      title: null,
      durationSeconds: 61,
      sources: [
        { url: 'https://feeds.example/a.mp3', type: 'audio/mpeg' },
        { url: 'https://feeds.example/a.opus', type: 'audio/opus' },
      ],
    });
  });

  it.each([
    ['no type', [{ url: '/a.mp3' }]],
    ['no address', [{ mime_type: 'audio/mpeg' }]],
    ['an address that runs', [{ url: 'javascript:x', mime_type: 'audio/mpeg' }]],
    ['nothing', []],
  ])('is not %s', (_, attachments) => {
    expect(item({ attachments }).audio).toBeNull();
  });
});

it('has a page, dates and tags', () => {
  expect(
    item({
      url: 'low-water',
      date_published: '2026-03-01T09:05:00-05:00',
      date_modified: 'never',
      tags: ['Coast', 7, null, 'null'],
    }),
  ).toMatchObject({
    url: 'https://feeds.example/low-water',
    baseUrl: 'https://feeds.example/low-water',
    publishedAt: '2026-03-01T14:05:00.000Z',
    updatedAt: null,
    categories: ['Coast', '7', '', ''],
  });
});
