import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { featuredPicture } from '#server/stories/wordpress/featuredPicture.ts';
import { Media } from '#server/stories/wordpress/wordpressPost.ts';

const up = 'https://station.example/up';
const file = (name: string, width?: number, height?: number) => ({
  source_url: `${up}/${name}.jpg`,
  width,
  height,
});
const picture = (media: object) =>
  featuredPicture(v.parse(Media, media), 'https://station.example/low-water/');
/** Names of the files that are shown of a picture of 1600 by 900 with these sizes, smallest first. */
const shown = (sizes: unknown, details: object = { width: 1600, height: 900 }) =>
  picture({ source_url: `${up}/pier.jpg`, media_details: { ...details, sizes } })?.renditions.map(
    ({ url }) => url.replace(`${up}/`, ''),
  );

describe('the sizes of a featured picture', () => {
  it('are those of its own shape, smallest first, and the whole one', () => {
    expect(
      shown({
        large: file('pier-1024x576', 1024, 576),
        medium: file('pier-300x169', 300, 169),
        thumbnail: file('pier-150x150', 150, 150),
        banner: file('pier-1600x400', 1600, 400),
      }),
    ).toEqual(['pier-300x169.jpg', 'pier-1024x576.jpg', 'pier.jpg']);
  });

  it('are each once: WordPress lists the whole one among them', () => {
    expect(shown({ full: file('pier', 1600, 900), full2: file('pier', 1600, 900) })).toEqual([
      'pier.jpg',
    ]);
  });

  it.each([
    ['without a size', { medium: file('pier-300') }],
    ['without a height', { medium: file('pier-300', 300) }],
    ['that are errors', { medium: null, large: 'x', big: { code: 'error' } }],
    ['that are a list', [file('pier-300', 300, 169)]],
    ['that are none', null],
  ])('leave out files %s', (_, sizes) => {
    expect(shown(sizes)).toContain('pier.jpg');
    expect(shown(sizes)?.filter((name) => !/pier(-300)?\.jpg/.test(name))).toEqual([]);
  });

  it('are the whole one alone when nobody knows its shape', () => {
    expect(shown({ medium: file('pier-300x169', 300, 169) }, {})).toEqual(['pier.jpg']);
  });

  it('are told in text by some systems, and read', () => {
    const sizes = { medium: { source_url: `${up}/m.jpg`, width: '800', height: '450' } };
    expect(shown(sizes, { width: '1600', height: '900' })).toEqual(['m.jpg', 'pier.jpg']);
  });

  it('are made whole from where the post stands', () => {
    expect(picture({ source_url: '/up/pier.jpg' })?.renditions).toEqual([
      { url: `${up}/pier.jpg`, widthPx: null, heightPx: null, type: null },
    ]);
  });
});

describe('what is said of a featured picture', () => {
  it('is its caption with links, its credit and its description, as words', () => {
    expect(
      picture({
        source_url: `${up}/pier.jpg`,
        alt_text: 'A &quot;pier&quot;',
        caption: { rendered: '<p>The <a href="/pier">pier</a>. (Photo by Ana Ruiz)</p>\n' },
      }),
    ).toMatchObject({
      alt: 'A "pier"',
      credit: 'Ana Ruiz',
      caption: [
        { text: 'The ' },
        { text: 'pier', href: 'https://station.example/pier' },
        { text: '.' },
      ],
    });
  });

  it('may be nothing: an empty description is one that nobody wrote', () => {
    expect(picture({ source_url: `${up}/pier.jpg`, alt_text: ' ', caption: null })).toMatchObject({
      alt: null,
      caption: [],
      credit: null,
    });
  });
});

it.each([
  ['it was deleted', { code: 'rest_post_invalid_id', message: 'Invalid post ID.' }],
  ['its address runs', { source_url: 'javascript:alert(1)' }],
  ['its address is empty', { source_url: '' }],
])('is none when %s', (_, media) => {
  expect(picture(media)).toBeNull();
});
