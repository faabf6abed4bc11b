import { expect, it } from 'vitest';
import { storiesFromCds } from '#server/stories/cds/cds.ts';

const context = {
  feedUrl: 'https://content.example/v1/documents',
  topic: null,
  fetchedAt: '2026-03-02T00:00:00.000Z',
};
const type = (name: string) => [
  { href: '/v1/profiles/document' },
  { href: `/v1/profiles/${name}`, rels: ['type'] },
];
const at = (...ids: string[]) => ids.map((id) => ({ href: `#/assets/${id}` }));
const page = { href: 'https://station.example/2026-03-01/low-water', rels: ['canonical'] };
const base = {
  id: 'low-1',
  title: 'Low water & high hopes',
  profiles: type('story'),
  publishDateTime: '2026-03-01T09:05:00-05:00',
  webPages: [page],
};
const decode = (...documents: unknown[]) => storiesFromCds({ resources: documents }, context);
const only = (document: object) => {
  const [story] = decode({ ...base, ...document }).stories;
  if (!story) throw new Error('no story');
  return story;
};

it('reads one bare document as a list of one', () => {
  const { stories } = storiesFromCds(base, context);
  expect(stories).toMatchObject([{ headline: 'Low water & high hopes', slug: 'low-water' }]);
});

it('dates a story that bears no date by when it was fetched, and says so', () => {
  const { stories, problems } = decode({ ...base, publishDateTime: 'soon' });
  expect(stories[0]?.publishedAt).toBe(context.fetchedAt);
  expect(problems).toEqual([{ id: 'low-1', why: 'no date: dated by when it was fetched' }]);
});

it('leaves out what is restricted, and what is not a story', () => {
  const restricted = { ...base, isRestrictedToAuthorizedOrgServiceIds: true };
  expect(decode(restricted, { ...base, profiles: type('biography') }).dropped).toEqual([
    { id: 'low-1', why: 'restricted to other organisations' },
    { id: 'low-1', why: 'of kind biography, not a story' },
  ]);
});

it('draws each kind of asset in the order of the layout, and says what it could not draw', () => {
  const assets = {
    text: { text: '<h3><strong>Depth</strong></h3>' },
    card: {
      profiles: type('promo-card'),
      title: 'Dredging',
      teaser: 'Last year.',
      documentLink: { href: '/v1/documents/low-2' },
    },
    far: {
      profiles: type('promo-card'),
      title: 'Elsewhere',
      documentLink: { href: '/v1/documents/nx-s1-1' },
    },
    link: {
      profiles: type('external-link'),
      externalLink: { href: 'https://a.example/x.pdf' },
      linkText: 'The report',
    },
    quote: {
      profiles: type('pull-quote'),
      quote: 'Low water.',
      attributionParty: 'A pilot',
      attributionContext: 'Port Ellery',
    },
    html: {
      profiles: type('html-block'),
      html: '<iframe src="https://maps.example/x" title="Map"></iframe><script>x</script>',
    },
    video: { profiles: type('youtube-video'), videoId: 'abcdefghijk', startTime: 10 },
    note: { profiles: type('note'), title: 'Editor’s note', text: 'Mended.' },
    inset: { profiles: type('inset'), layout: at('line') },
    line: { text: 'Inside.' },
    new: { profiles: type('hologram-card') },
  };
  const { stories, problems } = decode(
    { ...base, layout: at(...Object.keys(assets).filter((id) => id !== 'line'), 'gone'), assets },
    {
      ...base,
      id: 'low-2',
      title: 'Dredging',
      webPages: [{ href: 'https://station.example/dredging-begins' }],
    },
  );
  expect(stories[0]?.body).toEqual([
    { kind: 'heading', level: 3, spans: [{ text: 'Depth' }] },
    { kind: 'promo', title: 'Dredging', teaser: 'Last year.', href: '/stories/dredging-begins' },
    { kind: 'promo', title: 'Elsewhere', teaser: null, href: 'https://www.npr.org/nx-s1-1' },
    { kind: 'promo', title: 'The report', teaser: null, href: 'https://a.example/x.pdf' },
    { kind: 'pullquote', text: 'Low water.', by: 'A pilot', context: 'Port Ellery' },
    { kind: 'embed', provider: 'maps.example', title: 'Map', href: 'https://maps.example/x' },
    {
      kind: 'embed',
      provider: 'youtube.com',
      title: 'youtube.com',
      href: 'https://www.youtube.com/watch?v=abcdefghijk&t=10s',
    },
    { kind: 'paragraph', spans: [{ text: 'Editor’s note', marks: ['strong'] }] },
    { kind: 'paragraph', spans: [{ text: 'Mended.' }] },
    { kind: 'paragraph', spans: [{ text: 'Inside.' }] },
    { kind: 'unsupported', what: 'hologram card', href: page.href },
  ]);
  expect(problems.map(({ why }) => why)).toEqual([
    'hologram card new cannot be drawn',
    'nothing at #/assets/gone of its layout',
  ]);
});

it('names who wrote it, who owns it and what was corrected', () => {
  const biography = {
    id: '9',
    title: 'Ana Ruiz',
    profiles: type('biography'),
    teaser: '<p>Ana covers the coast.</p>',
    webPages: [{ href: 'https://station.example/people/ana' }],
  };
  const story = only({
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
      by: { profiles: type('byline'), name: 'Bo Lee' },
      ref: {
        profiles: type('reference-byline'),
        bylineDocuments: [{ href: '/v1/documents/9', embed: biography }],
      },
      fix: {
        profiles: type('correction'),
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
  const story = only({
    profiles: type('podcast-episode'),
    teaser: '<p>In this one:</p><ul>\n<li>Tides</li></ul>',
  });
  expect(story).toMatchObject({
    dek: 'In this one:',
    body: [{ kind: 'list', items: [[{ text: 'Tides' }]] }],
  });
});
