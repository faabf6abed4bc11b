import { describe, expect, it } from 'vitest';
import { storiesFromCds } from '#server/stories/cds/cds.ts';

const context = {
  feedUrl: 'https://content.example/v1/documents',
  topic: null,
  fetchedAt: '2026-03-02T00:00:00.000Z',
};
const type = (name: string) => [
  { href: '/v1/profiles/document' },
  { href: `/v1/profiles/${name}`, rels: ['type'] },
];
const at = (...ids: string[]) => ids.map((id) => ({ href: `#/assets/${id}` }));
const page = { href: 'https://station.example/2026-03-01/low-water', rels: ['canonical'] };
const base = {
  id: 'low-1',
  title: 'Low water',
  profiles: type('story'),
  publishDateTime: '2026-03-01T09:05:00-05:00',
  webPages: [page],
};
const decode = (...documents: unknown[]) => storiesFromCds({ resources: documents }, context);
const only = (document: object) => {
  const [story] = decode({ ...base, ...document }).stories;
  if (!story) throw new Error('no story');
  return story;
};
const enclosure = (rels: string[], more: object = {}) => ({
  href: `https://pictures.example/${rels[0]}.jpg`,
  rels,
  width: 1000,
  height: 500,
  type: 'image/jpeg',
  ...more,
});

describe('pictures', () => {
  const image = {
    profiles: type('image'),
    altText: 'A pier',
    caption: 'The <em>old</em> pier.',
    producer: 'Ana Ruiz',
    provider: '<a href="https://a.example">Wire</a>',
    enclosures: [
      enclosure(['image-square'], { width: 500 }),
      enclosure(['image-wide', 'primary', 'scalable'], {
        hrefTemplate: 'https://pictures.example/{width}/q{quality}.{format}',
      }),
    ],
  };

  it('come in the crop that editors prefer, in every width and type that can be had', () => {
    const { lead } = only({
      images: [{ href: '#/assets/im', rels: ['primary'] }],
      assets: { im: image },
    });
    expect(lead).toMatchObject({ alt: 'A pier', credit: 'Ana Ruiz / Wire' });
    expect(lead?.renditions.map(({ url, heightPx }) => [url, heightPx])).toEqual([
      ['https://pictures.example/320/q85.webp', 160],
      ['https://pictures.example/480/q85.webp', 240],
      ['https://pictures.example/640/q85.webp', 320],
      ['https://pictures.example/960/q85.webp', 480],
      ['https://pictures.example/320/q85.jpeg', 160],
      ['https://pictures.example/480/q85.jpeg', 240],
      ['https://pictures.example/640/q85.jpeg', 320],
      ['https://pictures.example/960/q85.jpeg', 480],
    ]);
  });

  it('show the lead once, though the layout repeats it', () => {
    const story = only({
      images: [{ href: '#/assets/im', rels: ['primary'] }],
      layout: at('im', 'two'),
      assets: { im: image, two: { ...image, id: 'two' } },
    });
    expect(story.lead?.alt).toBe('A pier');
    expect(story.body.map((block) => block.kind)).toEqual(['image']);
  });

  it('are left out when they are restricted, have no file or are not there', () => {
    const { stories, problems } = decode({
      ...base,
      images: at('gone', 'secret'),
      layout: at('empty', 'secret', 'gone'),
      assets: {
        empty: { ...image, enclosures: [] },
        secret: { ...image, isRestrictedToAuthorizedOrgServiceIds: true },
      },
    });
    expect(stories).toMatchObject([{ lead: null, body: [] }]);
    expect(problems).toHaveLength(3);
  });
});

describe('sound', () => {
  const sound = (more: object = {}) => ({
    profiles: type('audio'),
    title: 'Hear it',
    duration: 301,
    isStreamable: false,
    enclosures: [
      { href: 'https://audio.example/a/master.m3u8', type: 'application/vnd.apple.mpegurl' },
      { href: 'https://audio.example/a.mp4', type: 'audio/mp4' },
      { href: 'https://audio.example/a.mp3', type: 'audio/mpeg' },
    ],
    ...more,
  });

  it('is what every browser plays first', () => {
    const { audio } = only({ audio: at('au'), assets: { au: sound() } });
    expect(audio).toMatchObject({ title: 'Hear it', durationSeconds: 301 });
    expect(audio?.sources.map((one) => one.type)).toEqual([
      'audio/mpeg',
      'audio/mp4',
      'application/vnd.apple.mpegurl',
    ]);
  });

  it.each([
    ['unavailable', { isAvailable: false }],
    ['past its licence', { streamExpirationDateTime: '2026-03-01T00:00:00Z' }],
    ['without a file', { enclosures: [] }],
  ])('is left out when it is %s', (_, more) => {
    const { stories, problems } = decode({ ...base, audio: at('au'), assets: { au: sound(more) } });
    expect(stories).toMatchObject([{ audio: null }]);
    expect(problems).toMatchObject([{ why: 'its audio is not available' }]);
  });
});
