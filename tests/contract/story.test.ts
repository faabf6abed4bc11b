import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { LEAD_PICTURE_SIZES, Picture, Span } from '#contract/picture.ts';
import { Block, Story, StoryAudio, StoryPage, summaryOf } from '#contract/story.ts';
import { FrontPage, StorySummary, TopicPage } from '#contract/storyList.ts';
import { aPicture, aStory, COAST, TOWNS } from '#tests/support/origin.ts';

const span = (href: string) => ({ text: 'here', href });

describe('a link in a text', () => {
  it.each([
    'https://a.example/x',
    'http://a.example/x',
    '/stories/low-water',
    'mailto:news@a.example',
    'MAILTO:news@a.example',
    'tel:+12185550100',
  ])('may lead to %s', (href) => {
    expect(v.is(Span, span(href))).toBe(true);
  });

  it.each([
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    '//evil.example/',
    'vbscript:x',
    '#section',
    'stories/low-water',
    '',
  ])('never leads to %s', (href) => {
    expect(v.is(Span, span(href))).toBe(false);
  });
});

it('knows the marks that pages can draw, and no others', () => {
  expect(v.is(Span, { text: 'x', marks: ['strong', 'super'] })).toBe(true);
  expect(v.is(Span, { text: 'x', marks: ['blink'] })).toBe(false);
  expect(v.is(Span, { text: null })).toBe(false);
});

describe('a block', () => {
  it.each([
    ['a heading that would be the page’s own', { kind: 'heading', level: 1, spans: [] }],
    ['a heading too small to matter', { kind: 'heading', level: 5, spans: [] }],
    ['markup', { kind: 'html', html: '<script></script>' }],
    ['an image without a file', { kind: 'image', picture: { ...aPicture(), renditions: [] } }],
    [
      'a recording without a file',
      { kind: 'audio', audio: { title: null, durationSeconds: 1, sources: [] } },
    ],
    [
      'an embed that is a script',
      { kind: 'embed', provider: 'X', title: 'X', href: 'javascript:x' },
    ],
    [
      'a pointer to another host by a path',
      { kind: 'promo', title: 'X', teaser: null, href: '//e.example' },
    ],
    ['a table of words, not of cells', { kind: 'table', headRows: 0, rows: [['12']] }],
    ['a kind of nothing', { spans: [] }],
  ])('is never %s', (_, block) => {
    expect(v.is(Block, block)).toBe(false);
  });

  it.each([
    { kind: 'rule' },
    { kind: 'paragraph', spans: [] },
    { kind: 'list', isOrdered: false, items: [] },
    { kind: 'verse', lines: [[], []] },
    { kind: 'table', headRows: 1, rows: [] },
    { kind: 'gallery', pictures: [] },
    { kind: 'unsupported', what: 'a poll', href: null },
  ])('may be as bare as %o', (block) => {
    expect(v.is(Block, block)).toBe(true);
  });
});

describe('a picture', () => {
  it('has at least one file, and none that leads elsewhere by a trick', () => {
    expect(v.is(Picture, aPicture())).toBe(true);
    expect(v.is(Picture, { ...aPicture(), renditions: [] })).toBe(false);
    const [first] = aPicture().renditions;
    expect(v.is(Picture, { ...aPicture(), renditions: [{ ...first, url: '//e.example/x' }] })).toBe(
      false,
    );
  });

  it('tells one that is decoration from one that nobody described', () => {
    expect(v.parse(Picture, aPicture({ alt: '' })).alt).toBe('');
    expect(v.parse(Picture, aPicture({ alt: null })).alt).toBeNull();
    expect(v.is(Picture, { ...aPicture(), alt: undefined })).toBe(false);
  });

  it('is drawn as wide in the page’s head as in the page', () => {
    expect(LEAD_PICTURE_SIZES).toMatch(/^\(min-width: \d+rem\) \d+rem, 100vw$/);
  });
});

describe('a story', () => {
  it('needs no topic, author, picture or text', () => {
    const bare = aStory(1, { topics: [], bylines: [], lead: null, body: [], dek: '' });
    expect(v.is(Story, bare)).toBe(true);
  });

  it.each([
    ['no headline', { headline: null }],
    ['a moment without its zone', { publishedAt: '2026-03-01T12:00:00' }],
    ['a name that no address can hold', { slug: 'Low Water!' }],
    ['an origin that is a script', { canonicalUrl: 'javascript:alert(1)' }],
    ['a correction at no real moment', { corrections: [{ at: 'last week', spans: [] }] }],
  ])('is never one with %s', (_, given) => {
    expect(v.is(Story, { ...aStory(1), ...given })).toBe(false);
  });
});

describe('the list form of a story', () => {
  const audio: StoryAudio = {
    title: null,
    durationSeconds: 95,
    sources: [{ url: '/ice.mp3', type: null }],
  };

  it('is one that lists take', () => {
    const story = aStory(1, { topics: [COAST, TOWNS], lead: aPicture(), audio });
    expect(v.is(StorySummary, summaryOf(story))).toBe(true);
    expect(summaryOf(story)).toMatchObject({ topics: [COAST, TOWNS], audioSeconds: 95 });
  });

  it('says that there is something to hear where nobody knows how long it is', () => {
    const untimed = { ...audio, durationSeconds: null };
    expect(summaryOf(aStory(1, { audio: untimed }))).toMatchObject({
      hasAudio: true,
      audioSeconds: null,
    });
    expect(summaryOf(aStory(1))).toMatchObject({ hasAudio: false, audioSeconds: null });
  });

  it('names who wrote it, and carries none of the text', () => {
    const bylines = [{ name: 'Ana Ruiz', role: null, biography: [], portrait: null, href: null }];
    const listed = summaryOf(aStory(1, { bylines }));
    expect(listed.bylineNames).toEqual(['Ana Ruiz']);
    expect(listed).not.toHaveProperty('body');
    expect(listed).not.toHaveProperty('bylines');
  });
});

it('takes pages without stories, and refuses halves of them', () => {
  const summary = summaryOf(aStory(1));
  expect(v.is(FrontPage, { lead: null, sections: [] })).toBe(true);
  expect(v.is(FrontPage, { sections: [] })).toBe(false);
  expect(v.is(TopicPage, { topic: COAST, stories: [summary], page: 1, pageCount: 1 })).toBe(true);
  expect(v.is(TopicPage, { topic: COAST, stories: [summary] })).toBe(false);
  expect(v.is(StoryPage, { story: aStory(1), related: [summary] })).toBe(true);
  expect(v.is(StoryPage, { story: summary, related: [] })).toBe(false);
});
