import { describe, expect, it } from 'vitest';
import { storiesFromCds } from '#server/stories/cds/cds.ts';
import {
  aDocument,
  aFeedContext,
  at,
  cdsStory,
  profile,
  readCds,
} from '#tests/support/publishers.ts';

it('reads one bare document as a list of one', () => {
  const { stories } = storiesFromCds(aDocument(), aFeedContext());
  expect(stories).toMatchObject([{ headline: 'Low water', slug: 'low-water' }]);
});

it('dates a story that bears no date by when it was fetched, and says so', () => {
  const { stories, problems } = readCds({ ...aDocument(), publishDateTime: 'soon' });
  expect(stories[0]?.publishedAt).toBe(aFeedContext().fetchedAt);
  expect(problems).toEqual([{ id: 'low-1', why: 'no date: dated by when it was fetched' }]);
});

it('leaves out what is restricted, and what is not a story', () => {
  const restricted = { ...aDocument(), isRestrictedToAuthorizedOrgServiceIds: true };
  expect(readCds(restricted, { ...aDocument(), profiles: profile('biography') }).dropped).toEqual([
    { id: 'low-1', why: 'restricted to other organisations' },
    { id: 'low-1', why: 'of kind biography, not a story' },
  ]);
});

it('names who wrote it, who owns it and what was corrected', () => {
  const biography = {
    id: '9',
    title: 'Ana Ruiz',
    profiles: profile('biography'),
    teaser: '<p>Ana covers the coast.</p>',
    webPages: [{ href: 'https://station.example/people/ana' }],
  };
  const story = cdsStory({
    bylines: at('by', 'ref', 'gone'),
    brandings: [{ href: 'https://organization.example/v4/services/s1' }],
    collections: [
      { href: '/v1/documents/1', rels: ['topic'], embed: { title: 'Coast & water' } },
      { href: '/v1/documents/2', rels: ['topic'] },
    ],
    corrections: at('fix'),
    editorialLastModifiedDateTime: '2026-03-02T10:00:00-05:00',
    contributionNotes: 'Bo Lee contributed to this report.',
    robotsNoIndex: true,
    assets: {
      by: { profiles: profile('byline'), name: 'Bo Lee' },
      ref: {
        profiles: profile('reference-byline'),
        bylineDocuments: [{ href: '/v1/documents/9', embed: biography }],
      },
      fix: {
        profiles: profile('correction'),
        text: 'It was <em>Tuesday</em>.',
        dateTime: '2026-03-02T15:00:00Z',
      },
    },
  });
  expect(story).toMatchObject({
    bylines: [
      { name: 'Bo Lee' },
      {
        name: 'Ana Ruiz',
        biography: [[{ text: 'Ana covers the coast.' }]],
        href: 'https://station.example/people/ana',
      },
    ],
    owner: 'NPR',
    rights: '© 2026 NPR',
    topics: [{ id: 'coast-water', name: 'Coast & water' }],
    modifiedAt: '2026-03-02T15:00:00.000Z',
    corrections: [{ at: '2026-03-02T15:00:00.000Z' }],
    body: [{ kind: 'paragraph', spans: [{ text: 'Bo Lee contributed to this report.' }] }],
    isUnlisted: true,
  });
});

it('shows a podcast’s notes as its text', () => {
  const story = cdsStory({
    profiles: profile('podcast-episode'),
    teaser: '<p>In this one:</p><ul>\n<li>Tides</li></ul>',
  });
  expect(story).toMatchObject({
    dek: 'In this one:',
    body: [{ kind: 'list', items: [[{ text: 'Tides' }]] }],
  });
});

describe('an answer of the service', () => {
  it.each([
    [{ meta: { messages: ['Not found', 'Really'] } }, 'CDS answered: Not found; Really'],
    [{ meta: {} }, 'no CDS documents'],
    [{ id: '1' }, 'no CDS documents'],
    [[], 'no CDS documents'],
    [null, 'no CDS documents'],
    ['<html>', 'no CDS documents'],
  ])('that is none is refused by its words: %j', (json, words) => {
    expect(() => storiesFromCds(json, aFeedContext())).toThrow(words);
  });

  it('is read to its thousandth document', () => {
    const many = Array.from({ length: 1010 }, (_, n) =>
      aDocument({ id: `${n}`, webPages: [{ href: `https://station.example/low-water-${n}` }] }),
    );
    expect(readCds(...many).stories).toHaveLength(1000);
  });

  it('may hold what is no document, and keeps its place', () => {
    const read = storiesFromCds({ resources: [7, aDocument(), null] }, aFeedContext());
    expect(read.stories).toHaveLength(1);
    expect(read.dropped).toEqual([
      { id: 'item 1', why: 'not a document' },
      { id: 'item 3', why: 'not a document' },
    ]);
  });
});

describe('what is read as a story', () => {
  it.each(['story', 'podcast-episode', 'program-episode', 'radio-episode'])('is a %s', (kind) => {
    expect(readCds(aDocument({ profiles: profile(kind) })).stories).toHaveLength(1);
  });

  it('is a document that was trimmed of its kind', () => {
    expect(readCds(aDocument({ profiles: undefined })).stories).toHaveLength(1);
  });

  it.each(['biography', 'topic', 'podcast-channel', 'publisher'])('is no %s', (kind) => {
    expect(readCds(aDocument({ profiles: profile(kind) })).dropped).toEqual([
      { id: 'low-1', why: `of kind ${kind}, not a story` },
    ]);
  });

  it('has a headline: nothing else could stand for it in a list', () => {
    expect(readCds(aDocument({ title: ' ', id: '' })).dropped).toEqual([
      { id: 'item 1', why: 'no headline' },
    ]);
  });
});

describe('the name of a story', () => {
  it('is what its page is called', () => {
    expect(cdsStory({}).slug).toBe('low-water');
  });

  it('is its headline and something of its id when it stands nowhere', () => {
    const slug = cdsStory({ webPages: [] }).slug;
    expect(slug).toMatch(/^low-water-[0-9a-f]{8}$/);
    expect(cdsStory({ webPages: [], id: 'low-9' }).slug).not.toBe(slug);
  });
});

describe('the teaser of a story', () => {
  it.each([
    [
      'its teaser',
      { teaser: 'The <b>channel</b> is closed.', shortTeaser: 'x' },
      'The channel is closed.',
    ],
    ['its short teaser', { shortTeaser: 'Closed.', subtitle: 'x' }, 'Closed.'],
    ['its subtitle', { subtitle: 'Closed.' }, 'Closed.'],
    ['nothing', {}, ''],
  ])('is %s', (_, given, dek) => {
    expect(cdsStory(given).dek).toBe(dek);
  });

  it('is not said again where the body starts with it', () => {
    const story = cdsStory({
      teaser: 'The channel is closed.',
      layout: at('t'),
      assets: { t: { text: '<p>The channel is closed.</p><p>Pilots wait.</p>' } },
    });
    expect(story.body).toEqual([{ kind: 'paragraph', spans: [{ text: 'Pilots wait.' }] }]);
  });

  it('is one line of a podcast’s notes, which are the body when they say more', () => {
    const story = cdsStory({ teaser: '<p>In this\none:</p><p>Tides.</p><p>Boats.</p>' });
    expect(story.dek).toBe('In this one:');
    expect(story.body).toHaveLength(2);
  });

  it('stays the teaser when the document has a body of its own', () => {
    const story = cdsStory({
      teaser: '<p>One.</p><p>Two.</p>',
      layout: at('t'),
      assets: { t: { text: 'Body.' } },
    });
    expect(story).toMatchObject({ dek: 'One. Two.', body: [{ spans: [{ text: 'Body.' }] }] });
  });
});

it('says when the sound of a story is not to be had', () => {
  const { problems } = readCds(
    aDocument({ audio: at('a'), assets: { a: { isAvailable: false, duration: 1 } } }),
  );
  expect(problems).toEqual([{ id: 'low-1', why: 'its audio is not available' }]);
});

it.each([
  [true, true],
  [false, false],
  [null, false],
  ['true', false],
])(
  'keeps a story out of search engines when the publisher asks: %j',
  (robotsNoIndex, isUnlisted) => {
    expect(cdsStory({ robotsNoIndex }).isUnlisted).toBe(isUnlisted);
  },
);
