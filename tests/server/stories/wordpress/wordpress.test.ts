import { describe, expect, it } from 'vitest';
import { storiesFromWordPress } from '#server/stories/wordpress/wordpress.ts';

const context = {
  feedUrl: 'https://station.example/wp-json/wp/v2/posts',
  topic: null,
  fetchedAt: '2026-03-02T00:00:00.000Z',
};
const post = {
  id: 7,
  link: 'https://station.example/2026/03/river-crest/',
  date: '2026-03-01T09:05:00',
  date_gmt: '2026-03-01T14:05:00',
  modified_gmt: '2026-03-01T14:20:00',
  title: { rendered: 'River&#8217;s crest &amp; <em>Tuesday</em>' },
  excerpt: { rendered: '<p>Sandbags are out [&hellip;]</p>\n' },
  content: { rendered: '<p>Body.</p><script>track()</script>', protected: false },
};
const file = (name: string, width: number, height: number) => ({
  source_url: `https://station.example/up/${name}.jpg`,
  width,
  height,
});
const embedded = {
  author: [
    {
      name: 'Ana Ruiz',
      link: 'https://station.example/author/ana',
      description: 'Ana covers water.',
    },
  ],
  'wp:featuredmedia': [
    {
      source_url: 'https://station.example/up/crest.jpg',
      alt_text: '',
      caption: { rendered: '<p>The river. (Photo by Bo Lee)</p>' },
      media_details: {
        width: 1600,
        height: 900,
        sizes: {
          medium: file('crest-800x450', 800, 450),
          thumbnail: file('crest-150x150', 150, 150),
          broken: null,
        },
      },
    },
  ],
  'wp:term': [
    [
      { taxonomy: 'category', name: 'Coast &amp; water', slug: 'coast' },
      { taxonomy: 'category', name: 'Uncategorized', slug: 'uncategorized' },
    ],
    [{ taxonomy: 'post_tag', name: 'flood', slug: 'flood' }],
  ],
};
const only = (more: object) => {
  const [story] = storiesFromWordPress([{ ...post, ...more }], context).stories;
  if (!story) throw new Error('no story');
  return story;
};

it('reads entities once, and UTC that does not say so', () => {
  expect(only({})).toMatchObject({
    slug: 'river-crest',
    headline: 'River’s crest & Tuesday',
    dek: 'Sandbags are out…',
    publishedAt: '2026-03-01T14:05:00.000Z',
    modifiedAt: null,
  });
});

it('tells of later changes, not of slips mended within the hour', () => {
  expect(only({ modified_gmt: '2026-03-02T08:00:00' }).modifiedAt).toBe('2026-03-02T08:00:00.000Z');
});

it('reads what is embedded: authors, the featured picture in every size of its shape, categories', () => {
  expect(only({ _embedded: embedded })).toMatchObject({
    bylines: [
      {
        name: 'Ana Ruiz',
        biography: [[{ text: 'Ana covers water.' }]],
        href: 'https://station.example/author/ana',
      },
    ],
    lead: {
      alt: null,
      caption: [{ text: 'The river.' }],
      credit: 'Bo Lee',
      renditions: [
        { widthPx: 800, heightPx: 450 },
        { widthPx: 1600, heightPx: 900 },
      ],
    },
    topics: [{ id: 'coast', name: 'Coast & water' }],
  });
});

it('shows the featured picture once, though the text starts with it', () => {
  const content = {
    rendered: '<img src="https://station.example/up/crest-1024x576.jpg"><p>Body.</p>',
  };
  expect(only({ _embedded: embedded, content }).body.map((block) => block.kind)).toEqual([
    'paragraph',
  ]);
});

it('puts the operator’s topic first', () => {
  const topic = { id: 'news', name: 'News' };
  const { stories } = storiesFromWordPress([{ ...post, _embedded: embedded }], {
    ...context,
    topic,
  });
  expect(stories[0]?.topics.map(({ id }) => id)).toEqual(['news', 'coast']);
});

it('reads on when WordPress embeds errors', () => {
  const error = { code: 'rest_forbidden', message: 'Sorry.', data: { status: 401 } };
  const broken = { author: [error], 'wp:featuredmedia': [error], 'wp:term': error };
  expect(only({ _embedded: broken })).toMatchObject({ bylines: [], lead: null, topics: [] });
});

it('takes the only sound of a text as the story’s own', () => {
  const content = {
    rendered: '<figure class="wp-block-audio"><audio src="/up/a.mp3"></audio></figure><p>Body.</p>',
  };
  expect(only({ content })).toMatchObject({
    audio: { sources: [{ url: 'https://station.example/up/a.mp3' }] },
    body: [{ kind: 'paragraph' }],
  });
});

it('leaves out a post behind a password, and names a post without a title by its first words', () => {
  const secret = { ...post, id: 8, content: { rendered: '', protected: true } };
  const untitled = {
    ...post,
    id: 9,
    link: '',
    title: { rendered: '' },
    content: { rendered: '<p>Just words. And more.</p>' },
  };
  const { stories, dropped } = storiesFromWordPress([secret, untitled], context);
  expect(stories.map(({ headline }) => headline)).toEqual(['Just words.']);
  expect(dropped).toEqual([{ id: '8', why: 'protected by a password' }]);
});

it.each([
  [
    { code: 'rest_post_invalid_page_number', message: 'Too far.' },
    'WordPress answered rest_post_invalid_page_number: Too far.',
  ],
  [{ code: 'rest_api_success', data: { articles: [] } }, 'a route of the site’s own'],
  ['<html>', 'not a list of WordPress posts'],
])('says what %j is', (answer, words) => {
  expect(() => storiesFromWordPress(answer, context)).toThrow(words);
});

it('asks for pictures and sound by https when the posts come by it', () => {
  const content = {
    rendered:
      '<img src="http://old.example/a.jpg"><img src="http://old.example:8000/b.jpg"><audio src="http://old.example/a.mp3"></audio>',
  };
  const renditions = (given: typeof context) => {
    const [story] = storiesFromWordPress([{ ...post, content }], given).stories;
    const urls = story?.body.flatMap((block) =>
      block.kind === 'image' ? block.picture.renditions.map(({ url }) => url) : [],
    );
    return [...(urls ?? []), story?.audio?.sources[0].url];
  };
  expect(renditions(context)).toEqual([
    'https://old.example/a.jpg',
    'http://old.example:8000/b.jpg',
    'https://old.example/a.mp3',
  ]);
  expect(renditions({ ...context, feedUrl: 'http://station.example/posts' })).toEqual([
    'http://old.example/a.jpg',
    'http://old.example:8000/b.jpg',
    'http://old.example/a.mp3',
  ]);
});

describe('the date of a post', () => {
  it.each([
    [
      'UTC',
      { date_gmt: '2026-03-01T14:05:00', date: '2026-03-01T09:05:00' },
      '2026-03-01T14:05:00.000Z',
    ],
    [
      'the site’s own, for want of another',
      { date_gmt: '', date: '2026-03-01T09:05:00' },
      '2026-03-01T09:05:00.000Z',
    ],
    ['none of a draft', { date_gmt: '0000-00-00T00:00:00', date: null }, context.fetchedAt],
  ])('is %s', (_, given, publishedAt) => {
    expect(only(given).publishedAt).toBe(publishedAt);
  });

  it('that nobody knows is said', () => {
    const { problems } = storiesFromWordPress([{ ...post, date: '', date_gmt: '' }], context);
    expect(problems).toEqual([{ id: '7', why: 'no date: dated by when it was fetched' }]);
  });
});

describe('the teaser of a post', () => {
  it.each([
    ['<p>Sandbags are out.</p>\n', 'Sandbags are out.'],
    ['<p>Sandbags are [&hellip;]</p>', 'Sandbags are…'],
    ['<p>Sandbags are [...]</p>', 'Sandbags are…'],
    ['<p>Sandbags &#8211; many</p>', 'Sandbags – many'],
    ['', ''],
  ])('of %j is %j', (rendered, dek) => {
    expect(only({ excerpt: { rendered } }).dek).toBe(dek);
  });

  it('is not said again where the text starts with it', () => {
    const story = only({
      excerpt: { rendered: '<p>Sandbags are out.</p>' },
      content: { rendered: '<p>Sandbags are  out.</p><p>Body.</p>' },
    });
    expect(story.body).toEqual([{ kind: 'paragraph', spans: [{ text: 'Body.' }] }]);
  });
});

it('reads one post alone as a list of one, and no more than a thousand', () => {
  expect(storiesFromWordPress(post, context).stories).toHaveLength(1);
  const many = Array.from({ length: 1010 }, (_, id) => ({
    ...post,
    id,
    link: `https://station.example/story-${id}`,
  }));
  expect(storiesFromWordPress(many, context).stories).toHaveLength(1000);
});

it('drops what has neither headline nor words, by its id or its place', () => {
  const empty = { title: { rendered: ' ' }, content: { rendered: '<img src="/a.jpg">' } };
  expect(storiesFromWordPress([{ id: 9, ...empty }, empty, 'x'], context).dropped).toEqual([
    { id: '9', why: 'neither headline nor words' },
    { id: 'item 2', why: 'neither headline nor words' },
    { id: 'item 3', why: 'not a post' },
  ]);
});
