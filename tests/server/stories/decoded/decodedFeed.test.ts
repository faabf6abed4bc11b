import { describe, expect, it } from 'vitest';
import { decodedFeed, readEach, type ReadItem } from '#server/stories/decoded/decodedFeed.ts';
import { aPicture, aStory } from '#tests/support/origin.ts';
import { aFeedContext } from '#tests/support/publishers.ts';

const story = (id: string, given: Parameters<typeof aStory>[1] = {}): ReadItem => ({
  id,
  story: aStory(0, { slug: `story-${id}`, ...given }),
  problems: [],
});
const decoded = (...items: ReadItem[]) => decodedFeed(items, aFeedContext());

it('keeps the publisher’s order, whatever the dates say', () => {
  const { stories } = decoded(
    story('b', { publishedAt: '2026-01-01T00:00:00.000Z' }),
    story('a', { publishedAt: '2026-02-01T00:00:00.000Z' }),
  );
  expect(stories.map(({ slug }) => slug)).toEqual(['story-b', 'story-a']);
});

describe('what is not shown', () => {
  it('is listed with the publisher’s id, and costs no other story', () => {
    const { stories, dropped } = decoded(story('1'), { id: '2', why: 'no headline' }, story('3'));
    expect(stories).toHaveLength(2);
    expect(dropped).toEqual([{ id: '2', why: 'no headline' }]);
  });

  it('is the same page again, by whichever address: the first stands', () => {
    const { stories, dropped } = decoded(
      story('1', { headline: 'First', canonicalUrl: 'https://www.radio.example/low-water/' }),
      story('2', { canonicalUrl: 'http://radio.example/low-water?utm_medium=rss' }),
    );
    expect(stories.map(({ headline }) => headline)).toEqual(['First']);
    expect(dropped).toEqual([{ id: '2', why: 'the same story again' }]);
  });

  it('is what pages could not show, with the field that is wrong', () => {
    const { dropped } = decoded(
      story('1', { publishedAt: 'yesterday' }),
      story('2', { canonicalUrl: 'javascript:alert(1)' }),
    );
    expect(dropped.map(({ id }) => id)).toEqual(['1', '2']);
    expect(dropped[0]?.why).toMatch(/^publishedAt: /);
    expect(dropped[1]?.why).toMatch(/^canonicalUrl: /);
  });
});

describe('what is shown, but not as it was meant', () => {
  it('is told of each story that is shown, and of no other', () => {
    const shown: ReadItem = { id: '1', story: aStory(1), problems: ['no text', 'no date'] };
    const again: ReadItem = { ...shown, id: '2', problems: ['no picture'] };
    expect(decoded(shown, again).problems).toEqual([
      { id: '1', why: 'no text' },
      { id: '1', why: 'no date' },
    ]);
  });
});

describe('stories of one name', () => {
  it('are told apart; the oldest keeps it', () => {
    const brief = (day: number) =>
      story(`${day}`, {
        slug: 'morning-brief',
        publishedAt: `2026-03-0${day}T06:00:00.000Z`,
        canonicalUrl: `https://radio.example/${day}/morning-brief`,
      });
    const slugs = decoded(brief(3), brief(1), brief(2)).stories.map(({ slug }) => slug);
    expect(slugs[1]).toBe('morning-brief');
    expect(slugs[0]).toMatch(/^morning-brief-[0-9a-f]{8}$/);
    expect(new Set(slugs).size).toBe(3);
  });
});

it('asks for media by https only when the feed itself came so', () => {
  const [first] = aPicture().renditions;
  const lead = aPicture({ renditions: [{ ...first, url: 'http://a.example/a.jpg' }] });
  const urlFrom = (feedUrl: string) =>
    decodedFeed([story('1', { lead })], aFeedContext({ feedUrl })).stories[0]?.lead?.renditions[0]
      .url;
  expect(urlFrom('https://radio.example/feed')).toBe('https://a.example/a.jpg');
  expect(urlFrom('http://radio.example/feed')).toBe('http://a.example/a.jpg');
});

it('reads each item by itself: one that throws is dropped, and the others are read', () => {
  const read = readEach(['a', 'b', 'c'], (item, place) => {
    if (item === 'b') throw new RangeError('Maximum call stack size exceeded');
    return { ...story(item), id: place };
  });
  expect(read.map(({ id }) => id)).toEqual(['item 1', 'item 2', 'item 3']);
  expect(decoded(...read).stories).toHaveLength(2);
  expect(decoded(...read).dropped).toEqual([
    { id: 'item 2', why: 'could not be read (RangeError: Maximum call stack size exceeded)' },
  ]);
});
