import { expect, it } from 'vitest';
import { fileKind, pageUrl } from '#server/stories/values/files.ts';

it.each([
  ['https://a.example/episode.mp3', 'audio'],
  ['https://a.example/EPISODE.M4A?token=x', 'audio'],
  ['https://a.example/a.b/c.opus#t=1', 'audio'],
  ['https://a.example/pier.jpeg', 'image'],
  ['https://a.example/pier.webp', 'image'],
  ['https://a.example/film.mp4', 'video'],
  ['https://a.example/mp3', null],
  ['https://a.example/what-is-an.mp3-file/', null],
  ['https://a.example/low-water.html', null],
  ['https://a.example/get?file=a.mp3', null],
  ['no address', null],
])('tells by its name what %s holds: %s', (url, kind) => {
  expect(fileKind(url)).toBe(kind);
});

it('takes a file for no page that a reader could go to', () => {
  const base = 'https://radio.example/feed/';
  expect(pageUrl('episode-1', base)).toBe('https://radio.example/feed/episode-1');
  expect(pageUrl('https://radio.example/show.html', base)).toBe('https://radio.example/show.html');
  for (const file of ['a.mp3', '/pier.JPG', 'https://a.example/a.flac', 'film.mp4']) {
    expect(pageUrl(file, base)).toBeNull();
  }
  expect(pageUrl('javascript:alert(1)', base)).toBeNull();
});
