import { describe, expect, it } from 'vitest';
import { aDocument, at, cdsStory, profile, readCds } from '#tests/support/publishers.ts';

const biography = (given: object = {}) => ({
  id: '9',
  title: 'Ana Ruiz',
  profiles: profile('biography'),
  webPages: [{ href: 'https://station.example/people/ana', rels: ['canonical'] }],
  ...given,
});
const reference = (...people: object[]) => ({
  profiles: profile('reference-byline'),
  bylineDocuments: people.map((embed) => ({ href: '/v1/documents/9', embed })),
});
const bylines = (by: object) => cdsStory({ bylines: at('by'), assets: { by } }).bylines;

describe('a byline', () => {
  it('may be a name and nothing else', () => {
    expect(bylines({ profiles: profile('byline'), name: 'Ana &amp; <b>Bo</b>' })).toEqual([
      { name: 'Ana & Bo', role: null, biography: [], portrait: null, href: null },
    ]);
  });

  it('is everybody whom its biographies name, in order', () => {
    const people = reference(biography(), biography({ title: 'Bo Lee' }));
    expect(bylines(people).map(({ name }) => name)).toEqual(['Ana Ruiz', 'Bo Lee']);
  });

  it('is its name when no biography came with it', () => {
    const by = { ...reference(), bylineDocuments: [{ href: '/v1/documents/9' }], name: 'Ana Ruiz' };
    expect(bylines(by).map(({ name }) => name)).toEqual(['Ana Ruiz']);
  });

  it('without a name is left out, and an operator is told', () => {
    const { stories, problems } = readCds(
      aDocument({ bylines: at('by', 'gone'), assets: { by: { name: ' ' } } }),
    );
    expect(stories[0]?.bylines).toEqual([]);
    expect(problems.map(({ why }) => why)).toEqual([
      'byline by has no name',
      'byline gone has no name',
    ]);
  });
});

describe('somebody’s biography', () => {
  it('has a page, and a portrait in the shape of portraits', () => {
    const [ana] = bylines(
      reference(
        biography({
          images: [{ href: '#/assets/p', rels: ['primary'] }],
          assets: {
            p: { altText: 'Ana', enclosures: [{ href: 'https://a.example/ana.jpg', width: 400 }] },
          },
        }),
      ),
    );
    expect(ana).toMatchObject({
      href: 'https://station.example/people/ana',
      portrait: { alt: 'Ana', renditions: [{ url: 'https://a.example/ana.jpg' }] },
    });
  });

  it('is the paragraphs of its text, with links, and nothing else of it', () => {
    const [ana] = bylines(
      reference(
        biography({
          teaser: 'Not this.',
          layout: at('a', 'b'),
          assets: {
            a: { text: '<p>Ana covers <a href="/coast">the coast</a>.</p><h2>Work</h2>' },
            b: { text: '<p>She rows.</p><img src="/boat.jpg">' },
          },
        }),
      ),
    );
    expect(ana?.biography).toEqual([
      [
        { text: 'Ana covers ' },
        { text: 'the coast', href: 'https://station.example/coast' },
        { text: '.' },
      ],
      [{ text: 'She rows.' }],
    ]);
  });

  it('is its teaser when it has no text', () => {
    const [ana] = bylines(reference(biography({ teaser: 'Ana covers the coast.' })));
    expect(ana?.biography).toEqual([[{ text: 'Ana covers the coast.' }]]);
  });

  it('may say nothing but a name', () => {
    expect(bylines(reference({ title: 'Ana Ruiz' }))).toEqual([
      { name: 'Ana Ruiz', role: null, biography: [], portrait: null, href: null },
    ]);
  });
});
