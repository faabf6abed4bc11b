import { describe, expect, it } from 'vitest';
import { storiesFromCds } from '#server/stories/cds/cds.ts';
import {
  aDocument,
  aFeedContext,
  at,
  cdsStory,
  onlyStory,
  profile,
} from '#tests/support/publishers.ts';

const published = '2026-03-01T14:05:00.000Z';

describe('a correction', () => {
  const corrected = (...notes: object[]) =>
    cdsStory({
      corrections: at(...notes.map((_, index) => `c${index}`)),
      assets: Object.fromEntries(notes.map((note, index) => [`c${index}`, note])),
    }).corrections;

  it('says what was wrong, with its links, and when', () => {
    expect(
      corrected({
        text: 'It was <a href="/x">Tuesday</a>.',
        dateTime: '2026-03-02T10:00:00-05:00',
      }),
    ).toEqual([
      {
        at: '2026-03-02T15:00:00.000Z',
        spans: [
          { text: 'It was ' },
          { text: 'Tuesday', href: 'https://station.example/x' },
          { text: '.' },
        ],
      },
    ]);
  });

  it('may bear no date, and may say it in its title', () => {
    expect(corrected({ title: 'It was Tuesday.', dateTime: 'soon' })).toEqual([
      { at: null, spans: [{ text: 'It was Tuesday.' }] },
    ]);
  });

  it('comes with every other, in order', () => {
    expect(corrected({ text: 'One.' }, { text: 'Two.' })).toHaveLength(2);
  });

  it('that says nothing, or is for others, is none', () => {
    expect(
      corrected({ text: ' ' }, {}, { text: 'x', isRestrictedToAuthorizedOrgServiceIds: true }),
    ).toEqual([]);
  });
});

describe('when a story was changed', () => {
  const changed = (given: object) => cdsStory(given).modifiedAt;
  const later = '2026-03-01T12:00:00-05:00';
  const correction = { corrections: at('c'), assets: { c: { text: 'Mended.' } } };

  it('is when its editors made a major update', () => {
    expect(changed({ editorialMajorUpdateDateTime: later })).toBe('2026-03-01T17:00:00.000Z');
  });

  it('is when it was last touched, if that was a correction', () => {
    expect(changed({ editorialLastModifiedDateTime: later, ...correction })).toBe(
      '2026-03-01T17:00:00.000Z',
    );
  });

  it.each([
    ['a comma was mended', { editorialLastModifiedDateTime: later }],
    ['it was a draft', { editorialMajorUpdateDateTime: '2026-02-01T00:00:00Z' }],
    ['it came out', { editorialMajorUpdateDateTime: published }],
    ['nobody knows when it came out', { publishDateTime: '', editorialMajorUpdateDateTime: later }],
  ])('is not when %s', (_, given) => {
    expect(changed(given)).toBeNull();
  });
});

describe('where a story is filed', () => {
  const collection = (rel: string, name?: string) => ({
    href: '/v1/documents/1',
    rels: [rel],
    ...(name !== undefined && { embed: { title: name } }),
  });

  it.each(['topic', 'theme', 'program', 'series', 'podcast-channel'])(
    'is each %s that came with it',
    (rel) => {
      expect(cdsStory({ collections: [collection(rel, 'Coast & water')] }).topics).toEqual([
        { id: 'coast-water', name: 'Coast & water' },
      ]);
    },
  );

  it.each([
    ['of another kind', collection('bio', 'Ana')],
    ['of which only the address came', collection('topic')],
    ['without a name', collection('topic', '')],
    ['whose name cannot be an address', collection('topic', '天気')],
  ])('is none %s', (_, one) => {
    expect(cdsStory({ collections: [one] }).topics).toEqual([]);
  });

  it('is the operator’s topic first, under the operator’s name', () => {
    const topic = { id: 'coast', name: 'Our coast' };
    const document = aDocument({
      collections: [collection('topic', 'Science'), collection('theme', 'COAST')],
    });
    const read = storiesFromCds({ resources: [document] }, aFeedContext({ topic }));
    expect(onlyStory(read).topics).toEqual([topic, { id: 'science', name: 'Science' }]);
  });
});

describe('who is to be credited', () => {
  const service = (id: string, title?: string) => ({
    href: `https://organization.example/v4/services/${id}`,
    ...(title && { embed: { title } }),
  });

  it.each([
    ['the brand that it is published under', { brandings: [service('s7', 'Radio')] }, 'Radio'],
    ['NPR, whose number is known', { brandings: [service('s1')] }, 'NPR'],
    ['its owner when no brand is named', { owners: [service('s1')] }, 'NPR'],
    [
      'the brand before the owner',
      { brandings: [service('s7', 'Radio')], owners: [service('s1')] },
      'Radio',
    ],
    [
      'each of several, once',
      { brandings: [service('s1'), service('s7', 'Radio'), service('s1')] },
      'NPR / Radio',
    ],
    [
      'the site that it stands on when nobody has a name',
      { owners: [service('s9')] },
      'station.example',
    ],
  ])('is %s', (_, given, owner) => {
    expect(cdsStory(given).owner).toBe(owner);
  });

  it('is never a word that only our own language knows', () => {
    expect(cdsStory({ owners: [service('constructor')] }).owner).toBe('station.example');
  });

  it('is nobody for an episode without a name: it stands where its podcast is hosted', () => {
    expect(cdsStory({ profiles: profile('podcast-episode') }).owner).toBeNull();
    expect(cdsStory({ webPages: [] }).owner).toBeNull();
  });
});

describe('the line of rights', () => {
  const owners = [{ href: 'https://organization.example/v4/services/s1' }];

  it.each([
    [
      'what the document says',
      { copyright: 'Copyright &copy; 2025 <b>NPR</b>' },
      'Copyright © 2025 NPR',
    ],
    ['the year and the owner', { owners }, '© 2026 NPR'],
    ['nothing when the owner has no name', {}, null],
    ['nothing when the year is not known', { owners, publishDateTime: 'x' }, null],
  ])('is %s', (_, given, rights) => {
    expect(cdsStory(given).rights).toBe(rights);
  });
});
