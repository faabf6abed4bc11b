import { expect, it } from 'vitest';
import { isCountingPicture, isCountingSite } from '#server/stories/body/trackers.ts';

it.each([
  'https://media.npr.org/include/images/tracking/npr-rss-pixel.png?story=1',
  'https://pixel.wp.com/g.gif?blog=1',
  'http://stats.station.example/b.gif',
  'https://ad.doubleclick.net/x.gif',
  'https://www.google-analytics.com/collect?v=1',
  'https://sb.scorecardresearch.com/p?c1=2',
  'https://www.facebook.com/tr?id=1&noscript=1',
  'https://feeds.feedburner.com/~r/radio/~4/abc',
  'https://station.example/img/spacer.gif',
  'https://station.example/1x1.png?x=1',
])('counts readers: %s', (url) => {
  expect(isCountingPicture(url)).toBe(true);
});

it.each([
  'https://station.example/up/pier.jpg',
  'https://station.example/up/tracking-the-storm.jpg',
  'https://station.example/up/pixel-art.png',
  'https://station.example/up/blank-page.gif',
  'https://statsny.example/map.png',
  'https://www.facebook.com/trains/photo.jpg',
])('is a picture: %s', (url) => {
  expect(isCountingPicture(url)).toBe(false);
});

it('knows frames that count, by their site', () => {
  expect(isCountingSite('googletagmanager.com')).toBe(true);
  expect(isCountingSite('ad.doubleclick.net')).toBe(true);
  expect(isCountingSite('notdoubleclick.net')).toBe(false);
  expect(isCountingSite('youtube.com')).toBe(false);
});
