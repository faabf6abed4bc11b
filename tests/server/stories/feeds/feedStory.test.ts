import { describe, expect, it } from 'vitest';
import { feedStory } from '#server/stories/feeds/feedStory.ts';
import type { FeedItem } from '#server/stories/feeds/feedItem.ts';
import { aFeedContext } from '#tests/support/publishers.ts';

const news = { id: 'news', name: 'News' };

const anItem = (given: Partial<FeedItem> = {}): FeedItem => ({
  id: '7',
  titleHtml: 'Low water',
  url: 'https://radio.example/low-water',
  contentHtml: '<p>The channel is closed.</p><p>Pilots wait.</p>',
  summaryHtml: '',
  baseUrl: 'https://radio.example/low-water',
  publishedAt: '2026-03-01T14:05:00.000Z',
  updatedAt: null,
  people: [],
  picture: null,
  audio: null,
  categories: [],
  rights: '',
  owner: null,
  ...given,
});
const read = (given: Partial<FeedItem>, context = aFeedContext()) =>
  feedStory(anItem(given), 'item 1', context);
function story(given: Partial<FeedItem>, context = aFeedContext()) {
  const item = read(given, context);
  if ('why' in item) throw new Error(item.why);
  return item.story;
}
const problems = (given: Partial<FeedItem>) => {
  const item = read(given);
  return 'why' in item ? [item.why] : item.problems;
};
const kinds = (given: Partial<FeedItem>) => story(given).body.map(({ kind }) => kind);

describe('the headline', () => {
  it('is read as words, whatever markup it holds', () => {
    expect(story({ titleHtml: 'Low <em>water</em> &amp; wind<script>x</script>' }).headline).toBe(
      'Low water & wind',
    );
  });

  it('is the first sentence of an item without one, and that is said', () => {
    expect(story({ titleHtml: '' }).headline).toBe('The channel is closed.');
    expect(problems({ titleHtml: ' ' })).toEqual(['no headline: the first words stand for it']);
  });

  it('is the summary’s before the text’s', () => {
    const given = { titleHtml: '', summaryHtml: 'Ships are waiting. Many.' };
    expect(story(given).headline).toBe('Ships are waiting.');
  });

  it('cannot be made of nothing', () => {
    expect(read({ titleHtml: '', contentHtml: '<img src="/a.jpg">' })).toEqual({
      id: '7',
      why: 'neither headline nor words',
    });
  });
});

describe('the teaser', () => {
  it('is the first paragraph of the summary', () => {
    expect(story({ summaryHtml: '<p>Ships wait.</p><p>Many of them.</p>' }).dek).toBe(
      'Ships wait.',
    );
  });

  it('is the first paragraph of the text when there is no summary, which then starts after it', () => {
    const { dek, body } = story({});
    expect(dek).toBe('The channel is closed.');
    expect(body).toEqual([{ kind: 'paragraph', spans: [{ text: 'Pilots wait.' }] }]);
  });

  it('is none of the lines that feeds put under a story', () => {
    expect(story({ summaryHtml: '<p><a href="/x">Continue reading…</a></p>' }).dek).toBe(
      'The channel is closed.',
    );
  });

  it('is cut when a summary is as long as a story', () => {
    expect(story({ summaryHtml: 'word '.repeat(200) }).dek.length).toBeLessThanOrEqual(321);
  });

  it('may be a quotation', () => {
    expect(story({ summaryHtml: '<blockquote>Low water.</blockquote>' }).dek).toBe('Low water.');
  });
});

describe('the text', () => {
  it('is the summary when that is all there is', () => {
    const summaryHtml = '<p>One.</p><p>Two.</p>';
    expect(story({ contentHtml: '', summaryHtml })).toMatchObject({
      dek: 'One.',
      body: [{ kind: 'paragraph', spans: [{ text: 'Two.' }] }],
    });
  });

  it('may be missing, and that is said', () => {
    expect(story({ contentHtml: '' })).toMatchObject({ headline: 'Low water', dek: '', body: [] });
    expect(problems({ contentHtml: '' })).toEqual(['no text']);
  });

  it('has its links made whole where the item stands', () => {
    const given = { contentHtml: '<p>One.</p><p><a href="map">Map</a></p>' };
    expect(story(given).body).toMatchObject([{ spans: [{ href: 'https://radio.example/map' }] }]);
  });
});

describe('the picture above the text', () => {
  const picture: FeedItem['picture'] = {
    alt: null,
    caption: [],
    credit: null,
    renditions: [
      { url: 'https://radio.example/pier.jpg', widthPx: null, heightPx: null, type: null },
    ],
  };

  it('is the item’s, and is not shown again in the text', () => {
    const contentHtml =
      '<figure><img src="/pier-800x600.jpg" alt="A pier"><figcaption>Pier (Photo by Ana)</figcaption></figure><p>Words.</p><p>More.</p>';
    const given = { picture, contentHtml, summaryHtml: 'Words.' };
    expect(kinds(given)).not.toContain('image');
    expect(story(given).lead).toMatchObject({
      alt: 'A pier',
      credit: 'Ana',
      caption: [{ text: 'Pier' }],
    });
  });

  it('keeps what the item says of it', () => {
    const contentHtml = '<img src="/pier.jpg" alt="Another text"><p>Words.</p>';
    const said = { ...picture, alt: 'A pier', credit: 'Ana' };
    expect(story({ picture: said, contentHtml }).lead).toMatchObject({
      alt: 'A pier',
      credit: 'Ana',
    });
  });

  it('takes nothing from another picture in the text', () => {
    const contentHtml = '<img src="/dock.jpg" alt="A dock"><p>Words.</p>';
    expect(story({ picture, contentHtml }).lead).toMatchObject({ alt: null });
    expect(kinds({ picture, contentHtml })).toContain('image');
  });

  it('is the one that the text opens with when the item has none', () => {
    const contentHtml = '<img src="/dock.jpg" alt="A dock"><p>Words.</p><p>More.</p>';
    expect(story({ contentHtml }).lead).toMatchObject({ alt: 'A dock' });
    expect(kinds({ contentHtml })).toEqual(['paragraph']);
  });
});

describe('the sound of a story', () => {
  const contentHtml = '<p>Words.</p><audio src="/text.mp3"></audio><p>More.</p>';

  it('is the only one of its text when the item has none', () => {
    expect(story({ contentHtml }).audio?.sources[0].url).toBe('https://radio.example/text.mp3');
    expect(kinds({ contentHtml })).not.toContain('audio');
  });

  it('is the item’s, and what stands in the text stays there', () => {
    const audio: FeedItem['audio'] = {
      title: null,
      durationSeconds: 61,
      sources: [{ url: 'https://radio.example/item.mp3', type: null }],
    };
    expect(story({ audio, contentHtml }).audio).toBe(audio);
    expect(kinds({ audio, contentHtml })).toContain('audio');
  });
});

describe('where a story is filed', () => {
  it('is the first of the publisher’s categories that can be an address: the others are keywords', () => {
    expect(story({ categories: ['天気', 'Coast &amp; water', 'boats'] }).topics).toEqual([
      { id: 'coast-water', name: 'Coast & water' },
    ]);
    expect(story({ categories: [] }).topics).toEqual([]);
  });

  it('is the operator’s topic alone when there is one', () => {
    const context = aFeedContext({ topic: news });
    expect(story({ categories: ['Boats'] }, context).topics).toEqual([news]);
  });
});

describe('when a story was written', () => {
  it('is when it was fetched if nobody says, and that is said', () => {
    expect(story({ publishedAt: null }).publishedAt).toBe(aFeedContext().fetchedAt);
    expect(problems({ publishedAt: null })).toEqual(['no date: dated by when it was fetched']);
  });

  it('was changed when readers should know', () => {
    const updatedAt = '2026-03-02T08:00:00.000Z';
    expect(story({ updatedAt }).modifiedAt).toBe(updatedAt);
    expect(story({ updatedAt: '2026-03-01T14:30:00.000Z' }).modifiedAt).toBeNull();
  });
});

it('keeps the line of rights, as words and at a length that fits', () => {
  expect(story({ rights: '&copy; 2026 <b>Radio</b>' }).rights).toBe('© 2026 Radio');
  expect(story({ rights: 'All rights. '.repeat(50) }).rights?.length).toBeLessThanOrEqual(201);
  expect(story({ rights: '  ' }).rights).toBeNull();
});

it('is known by its id, else by its page, else by its place in the feed', () => {
  const idOf = (given: Partial<FeedItem>) => read(given).id;
  expect([idOf({}), idOf({ id: '' }), idOf({ id: '', url: null })]).toEqual([
    '7',
    'https://radio.example/low-water',
    'item 1',
  ]);
});
