import { expect, it } from 'vitest';
import { storiesFromFeed } from '#server/stories/feeds/feed.ts';
import { storiesFromWordPress } from '#server/stories/wordpress/wordpress.ts';
import { goodFeed, goodPosts, goodSlugs } from './goodStories.ts';

const context = {
  feedUrl: 'https://a.example/feed',
  topic: null,
  fetchedAt: '2026-03-02T00:00:00Z',
};

it('sends what is read without loss, and one story more at each turn', () => {
  const read = [0, 3].map((turn) =>
    storiesFromFeed(Buffer.from(goodFeed(turn)), 'text/xml', context),
  );
  expect(read.map(({ stories, dropped }) => [stories.length, dropped.length])).toEqual([
    [20, 0],
    [23, 0],
  ]);
  const posts = storiesFromWordPress(JSON.parse(goodPosts(0)), context);
  expect(goodPosts(1)).not.toBe(goodPosts(0));
  expect([posts.stories.length, posts.dropped.length]).toEqual([20, 0]);
});

it('knows its own stories in a sitemap', () => {
  const urls = ['storm-update-2-cb54', 'bait-5edf', 'county-report-1', 'stormy'].map(
    (slug) => `<url><loc>http://a.example/stories/${slug}</loc></url>`,
  );
  expect(goodSlugs(urls.join(''))).toEqual(['storm-update-2-cb54', 'county-report-1']);
});
