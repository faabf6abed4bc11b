import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { Slug } from '#contract/web.ts';
import { identityOf, slugOf, storySlug, withUniqueSlugs } from '#server/stories/decoded/slugs.ts';
import { aStory } from '#tests/support/origin.ts';

it.each([
  ['https://radio.example/2026/03/low-water/', 'low-water'],
  ['https://radio.example/Low-Water.html?utm_source=rss', 'low-water'],
  ['https://radio.example/caf%C3%A9-noir', 'cafe-noir'],
])('names a story by the words that %s ends in', (url, slug) => {
  expect(storySlug(url, 'Headline', '1')).toBe(slug);
});

it.each([
  ['https://radio.example/2016/07/15/448/'],
  ['https://radio.example/?p=448'],
  ['https://radio.example/story.php?storyId=448'],
  ['https://radio.example/listen'],
  ['https://radio.example/%E0%A4%A'],
  [null],
])('names a story at %s by its headline, and something of its id', (url) => {
  expect(storySlug(url, 'Tom’s “Low” Water', '448')).toMatch(/^toms-low-water-[0-9a-f]{8}$/);
});

it('gives a story the same name every time, and another story another', () => {
  expect(storySlug(null, 'Low water', '1')).toBe(storySlug(null, 'Low water', '1'));
  expect(storySlug(null, 'Low water', '1')).not.toBe(storySlug(null, 'Low water', '2'));
});

it('ends a long name after a word', () => {
  const slug = slugOf('word '.repeat(40));
  expect(slug).toMatch(/^(word-)+word$/);
  expect(slug.length).toBeLessThanOrEqual(80);
});

it('makes names that may stand in URLs, whatever the publisher wrote', () => {
  fc.assert(
    fc.property(
      fc.option(fc.webUrl()),
      fc.string({ unit: 'binary' }),
      fc.string(),
      (url, headline, id) => {
        expect(v.is(Slug, storySlug(url, headline, id))).toBe(true);
      },
    ),
  );
});

it.each([
  ['Café & Bar', 'cafe-bar'],
  ['Tom’s ‘low’ water', 'toms-low-water'],
  ['  --Low__water!!  ', 'low-water'],
  ['ＦＵＬＬ ½', 'full-1-2'],
  ['天気', ''],
  ['', ''],
])('writes %j as it may stand in an address: %j', (words, slug) => {
  expect(slugOf(words)).toBe(slug);
});

it('names a story whose headline has no letter that may stand in an address', () => {
  expect(storySlug(null, '天気', '1')).toMatch(/^story-[0-9a-f]{8}$/);
});

it('takes a long word that cannot end earlier for what fits of it', () => {
  expect(slugOf('x'.repeat(200))).toBe('x'.repeat(80));
});

describe('the page that a story stands on', () => {
  const page = (canonicalUrl: string | null, slug = 'low-water') =>
    identityOf(aStory(1, { canonicalUrl, slug }));

  it.each([
    ['https://radio.example/low-water', 'http://radio.example/low-water'],
    ['https://radio.example/low-water', 'https://www.radio.example/low-water/'],
    [
      'https://radio.example/low-water',
      'https://radio.example/low-water?utm_source=a&utm_medium=b',
    ],
    ['https://radio.example/low-water', 'https://radio.example/low-water?source=rss'],
    ['https://radio.example/low-water', 'https://radio.example/low-water#comments'],
    ['https://radio.example/?p=1', 'https://radio.example/?p=1&at_medium=RSS'],
  ])('is one: %s and %s', (one, other) => {
    expect(page(one)).toBe(page(other));
  });

  it.each([
    ['https://radio.example/?p=1', 'https://radio.example/?p=2'],
    ['https://radio.example/low-water', 'https://radio.example/low-water/2'],
    ['https://news.radio.example/a', 'https://radio.example/a'],
    ['https://radio.example/a?id=1&source=x', 'https://radio.example/a?id=2&source=x'],
  ])('is another: %s and %s', (one, other) => {
    expect(page(one)).not.toBe(page(other));
  });

  it('is told by its name when it stands on ours alone', () => {
    expect(page(null, 'low-water')).toBe('low-water');
    expect(page(null, 'high-road')).not.toBe(page(null, 'low-water'));
  });
});

describe('names of several stories', () => {
  const brief = (day: number) =>
    aStory(10 - day, { slug: 'brief', canonicalUrl: `https://radio.example/${day}/brief` });
  const names = (known: Map<string, string>, ...days: number[]) =>
    withUniqueSlugs(days.map(brief), known).map(({ slug }) => slug);

  it('differ, and the oldest keeps its words alone', () => {
    const [newest = '', oldest] = names(new Map(), 2, 1);
    expect(oldest).toBe('brief');
    expect(newest).toMatch(/^brief-[0-9a-f]{8}$/);
  });

  it('stay what they were when an older story of the name turns up', () => {
    const known = new Map<string, string>();
    expect(names(known, 2)).toEqual(['brief']);
    const [kept, older] = names(known, 2, 1);
    expect(kept).toBe('brief');
    expect(older).toMatch(/^brief-[0-9a-f]{8}$/);
    expect(names(known, 1)).toEqual([older]);
  });

  it('are the same whatever order the stories come in', () => {
    const [one, two, three] = names(new Map(), 1, 2, 3);
    expect(names(new Map(), 3, 1, 2)).toEqual([three, one, two]);
  });
});
