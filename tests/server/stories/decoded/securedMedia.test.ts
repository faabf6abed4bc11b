import { expect, it } from 'vitest';
import type { Picture } from '#contract/picture.ts';
import { securedMedia } from '#server/stories/decoded/securedMedia.ts';
import { hrefsIn } from '#tests/support/hrefsIn.ts';
import { aStory } from '#tests/support/origin.ts';

const aPicture = (...urls: [string, ...string[]]): Picture => {
  const [first, ...rest] = urls.map((url) => ({ url, widthPx: null, heightPx: null, type: null }));
  if (!first) throw new Error('no file');
  return { alt: null, caption: [], credit: null, renditions: [first, ...rest] };
};
const anAudio = (url: string) => ({
  title: null,
  durationSeconds: null,
  sources: [
    { url, type: null },
    { url: `${url}.ogg`, type: null },
  ] satisfies [object, object],
});
const isPlain = (url: string) => url.startsWith('http:');

it('asks by https for every picture and every sound, wherever it stands in a story', () => {
  const story = securedMedia(
    aStory(1, {
      lead: aPicture('http://a.example/lead-s.jpg', 'http://a.example/lead.jpg'),
      audio: anAudio('http://a.example/a.mp3'),
      bylines: [
        {
          name: 'Ana Ruiz',
          role: null,
          biography: [],
          portrait: aPicture('http://a.example/ana.jpg'),
          href: null,
        },
      ],
      body: [
        { kind: 'image', picture: aPicture('http://a.example/1.jpg') },
        {
          kind: 'gallery',
          pictures: [aPicture('http://a.example/2.jpg'), aPicture('http://a.example/3.jpg')],
        },
        { kind: 'audio', audio: anAudio('HTTP://a.example/b.mp3') },
      ],
    }),
  );
  expect(hrefsIn(story)).toHaveLength(10);
  expect(hrefsIn(story).filter((url) => !url.startsWith('https://a.example/'))).toEqual([]);
});

it('leaves links as they are: a page that has no https would be lost', () => {
  const story = aStory(1, {
    canonicalUrl: 'http://old.example/low-water',
    bylines: [
      {
        name: 'Ana Ruiz',
        role: null,
        biography: [],
        portrait: null,
        href: 'http://old.example/ana',
      },
    ],
    body: [
      { kind: 'paragraph', spans: [{ text: 'map', href: 'http://old.example/map' }] },
      { kind: 'embed', provider: 'old.example', title: 'Map', href: 'http://old.example/map' },
      { kind: 'promo', title: 'More', teaser: null, href: 'http://old.example/more' },
    ],
  });
  expect(securedMedia(story)).toEqual(story);
  expect(hrefsIn(securedMedia(story)).filter(isPlain)).toHaveLength(5);
});

it.each(['http://a.example:8000/a.jpg', 'https://a.example/a.jpg', '/network/pictures/a.avif'])(
  'leaves %s as it is',
  (url) => {
    expect(securedMedia(aStory(1, { lead: aPicture(url) })).lead?.renditions).toMatchObject([
      { url },
    ]);
  },
);

it('asks by https for what names the port of http, which says nothing', () => {
  const { lead } = securedMedia(aStory(1, { lead: aPicture('http://a.example:80/a.jpg') }));
  expect(lead?.renditions[0].url).toMatch(/^https:/);
});
