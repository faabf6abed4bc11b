import * as fc from 'fast-check';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { Slug } from '#contract/web.ts';
import { slugOf, storySlug } from '#server/stories/decoded/slugs.ts';

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
