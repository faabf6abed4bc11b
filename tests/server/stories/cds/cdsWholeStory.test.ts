import { expect, it } from 'vitest';
import { aDocument, at, profile, readCds } from '#tests/support/publishers.ts';

const page = 'https://station.example/2026-03-01/low-water';

it('draws each kind of asset in one story, and says what it could not draw', () => {
  const assets = {
    text: { text: '<h3><strong>Depth</strong></h3>' },
    card: {
      profiles: profile('promo-card'),
      title: 'Dredging',
      teaser: 'Last year.',
      documentLink: { href: '/v1/documents/low-2' },
    },
    far: {
      profiles: profile('promo-card'),
      title: 'Elsewhere',
      documentLink: { href: '/v1/documents/nx-s1-1' },
    },
    link: {
      profiles: profile('external-link'),
      externalLink: { href: 'https://a.example/x.pdf' },
      linkText: 'The report',
    },
    quote: {
      profiles: profile('pull-quote'),
      quote: 'Low water.',
      attributionParty: 'A pilot',
      attributionContext: 'Port Ellery',
    },
    html: {
      profiles: profile('html-block'),
      html: '<iframe src="https://maps.example/x" title="Map"></iframe><script>x</script>',
    },
    video: { profiles: profile('youtube-video'), videoId: 'abcdefghijk', startTime: 10 },
    note: { profiles: profile('note'), title: 'Editor’s note', text: 'Mended.' },
    inset: { profiles: profile('inset'), layout: at('line') },
    line: { text: 'Inside.' },
    new: { profiles: profile('hologram-card') },
  };
  const { stories, problems } = readCds(
    {
      ...aDocument(),
      layout: at(...Object.keys(assets).filter((id) => id !== 'line'), 'gone'),
      assets,
    },
    {
      ...aDocument(),
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
    {
      kind: 'unsupported',
      what: 'hologram card',
      href: page,
    },
  ]);
  expect(problems.map(({ why }) => why)).toEqual([
    'hologram card new cannot be drawn',
    'nothing at #/assets/gone of its layout',
  ]);
});
