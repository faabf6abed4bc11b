import { describe, expect, it } from 'vitest';
import { bodyBlocks } from '#server/stories/body/body.ts';

const blocks = (html: string) => bodyBlocks(html, 'https://station.example/2026/crest');
const paragraph = (...spans: unknown[]) => ({ kind: 'paragraph', spans });

it('takes a picture out of its paragraph, with every width that the publisher made', () => {
  expect(
    blocks(
      '<p>Before <a href="/full.jpg"><img src="/p.jpg" alt="A pier" width="800" height="400" srcset="/p-300.jpg 300w, /p.jpg 800w"></a> after</p>',
    ),
  ).toEqual([
    paragraph({ text: 'Before' }),
    {
      kind: 'image',
      picture: {
        alt: 'A pier',
        caption: [],
        credit: null,
        renditions: [
          { url: 'https://station.example/p-300.jpg', widthPx: 300, heightPx: 150, type: null },
          { url: 'https://station.example/p.jpg', widthPx: 800, heightPx: 400, type: null },
        ],
      },
    },
    paragraph({ text: 'after' }),
  ]);
});

it('reads captions and credits of figures, and of the captions of old editors', () => {
  const [figure, old] = blocks(
    `<figure><img src="/a.jpg" alt=""><figcaption>The pier. <span class="credit">Ana Ruiz</span></figcaption></figure>
       <div class="wp-caption" style="width: 300px"><img src="/b.jpg"><p class="wp-caption-text">The dock. (Image credit: Bo Lee)</p></div>`,
  );
  expect(figure).toMatchObject({
    picture: { alt: '', caption: [{ text: 'The pier.' }], credit: 'Ana Ruiz' },
  });
  expect(old).toMatchObject({
    picture: { alt: null, caption: [{ text: 'The dock.' }], credit: 'Bo Lee' },
  });
});

it('offers newer picture types first, and leaves out crops made for other screens', () => {
  expect(
    blocks(
      `<picture><source media="(max-width: 400px)" srcset="/tall.webp"><source type="image/webp" srcset="/a.webp 2x"data-size="x"/>
         <img src="/a.jpg" width="100" height="50"></picture>`,
    ),
  ).toMatchObject([
    {
      picture: {
        renditions: [
          { url: 'https://station.example/a.webp', type: 'image/webp' },
          { url: 'https://station.example/a.jpg', type: null },
        ],
      },
    },
  ]);
});

it('makes a gallery of pictures that stand together', () => {
  expect(
    blocks(
      '<figure class="wp-block-gallery"><figure><img src="/a.jpg"><figcaption>A</figcaption></figure><figure><img src="/b.jpg"></figure></figure>',
    ),
  ).toMatchObject([{ kind: 'gallery', pictures: [{ caption: [{ text: 'A' }] }, { caption: [] }] }]);
});

it('finds pictures that scripts would load later', () => {
  expect(
    blocks('<img src="data:image/gif;base64,R0" data-src="/late.jpg"><noscript>x</noscript>'),
  ).toMatchObject([{ picture: { renditions: [{ url: 'https://station.example/late.jpg' }] } }]);
});

it.each([
  '<img src="https://a.example/x.gif" width="1" height="1">',
  "<img src='https://media.npr.org/include/images/tracking/npr-rss-pixel.png?story=1' />",
  '<img src="https://pixel.wp.com/b.gif?x=1">',
  '<img src="data:image/png;base64,R0">',
  '<iframe src="https://www.googletagmanager.com/ns.html?id=1" width="0" height="0"></iframe>',
])('leaves out what only counts readers: %s', (html) => {
  expect(blocks(html)).toEqual([]);
});

describe('a figure', () => {
  const picture = (html: string) => {
    const [block, ...rest] = blocks(html);
    if (block?.kind !== 'image' || rest.length > 0) throw new Error(JSON.stringify([block, rest]));
    return block.picture;
  };

  it('keeps links and emphasis of its caption', () => {
    expect(
      picture(
        '<figure><img src="/a.jpg"><figcaption>The <em>old</em> <a href="/pier">pier</a></figcaption></figure>',
      ).caption,
    ).toEqual([
      { text: 'The ' },
      { text: 'old', marks: ['emphasis'] },
      { text: ' ' },
      { text: 'pier', href: 'https://station.example/pier' },
    ]);
  });

  it.each(['credit', 'media-credit', 'photo-credit', 'image credits', 'Figure-credit'])(
    'has its credit in an element of class %j, beside its caption or in it',
    (name) => {
      const credit = `<span class="${name}">Ana <b>Ruiz</b></span>`;
      const beside = `<figure><img src="/a.jpg"><figcaption>The pier.</figcaption>${credit}</figure>`;
      const inside = `<figure><img src="/a.jpg"><figcaption>The pier. ${credit}</figcaption></figure>`;
      expect(picture(beside)).toMatchObject({
        credit: 'Ana Ruiz',
        caption: [{ text: 'The pier.' }],
      });
      expect(picture(inside).credit).toBe('Ana Ruiz');
    },
  );

  it('may be a link to the whole picture', () => {
    expect(
      picture(
        '<figure><a href="/whole.jpg"><img src="/a.jpg"></a><figcaption>Pier</figcaption></figure>',
      ),
    ).toMatchObject({
      caption: [{ text: 'Pier' }],
      renditions: [{ url: 'https://station.example/a.jpg' }],
    });
  });

  it('with several pictures and one caption has it under the last of them', () => {
    expect(
      blocks('<figure><img src="/a.jpg"><img src="/b.jpg"><figcaption>Both</figcaption></figure>'),
    ).toMatchObject([
      { kind: 'image', picture: { caption: [] } },
      { kind: 'image', picture: { caption: [{ text: 'Both' }] } },
    ]);
  });

  it('that holds words besides is read as what is in it', () => {
    const html = '<figure><img src="/a.jpg"><p>A long paragraph.</p></figure>';
    expect(blocks(html).map(({ kind }) => kind)).toEqual(['image', 'paragraph']);
  });

  it('without a picture is its words', () => {
    expect(blocks('<figure><figcaption>Nothing here</figcaption></figure>')).toEqual([
      paragraph({ text: 'Nothing here' }),
    ]);
  });

  it('is nothing when its picture only counts readers', () => {
    const html = '<figure><img src="https://pixel.wp.com/b.gif" width="1" height="1"></figure>';
    expect(blocks(`${html}<p>After</p>`).map(({ kind }) => kind)).toEqual(['paragraph']);
  });
});

describe('a gallery', () => {
  it('of an old editor keeps each picture with its caption', () => {
    const item = (name: string) =>
      `<dl class="gallery-item"><dt><img src="/${name}.jpg"></dt><dd class="wp-caption-text gallery-caption">${name}</dd></dl>`;
    expect(
      blocks(`<div class="gallery galleryid-7">${item('pier')}${item('dock')}</div>`),
    ).toMatchObject([
      {
        kind: 'gallery',
        pictures: [{ caption: [{ text: 'pier' }] }, { caption: [{ text: 'dock' }] }],
      },
    ]);
  });

  it.each(['gallery', 'wp-block-gallery', 'slideshow', 'image-carousel'])(
    'is told by its class, %j',
    (name) => {
      const html = `<div class="${name}"><img src="/a.jpg"><img src="/b.jpg"></div>`;
      expect(blocks(html)).toMatchObject([{ kind: 'gallery', pictures: [{}, {}] }]);
    },
  );

  it('of one picture is that picture', () => {
    expect(blocks('<div class="gallery"><img src="/a.jpg"></div>')).toMatchObject([
      { kind: 'image' },
    ]);
  });

  it('loses what only counts readers', () => {
    const html =
      '<div class="gallery"><img src="/a.jpg"><img src="/b.jpg"><img src="/t.gif" width="1" height="1"></div>';
    expect(blocks(html)).toMatchObject([{ kind: 'gallery', pictures: [{}, {}] }]);
  });
});

describe('the description of a picture', () => {
  it.each([
    ['alt="A pier"', 'A pier'],
    ['alt=" A &quot;pier&quot; "', 'A "pier"'],
    ['alt=""', ''],
    ['alt', ''],
    ['', null],
  ])('with %s is %j', (attribute, alt) => {
    expect(blocks(`<img src="/a.jpg" ${attribute}>`)).toMatchObject([{ picture: { alt } }]);
  });
});

it.each([
  ['an icon', '<img src="/share.svg" width="24" height="24">'],
  ['a counter', '<img src="/pier.jpg" width="1" height="200">'],
])('leaves out %s, told by its size', (_, html) => {
  expect(blocks(html)).toEqual([]);
});

it('keeps a picture that is wide and low', () => {
  expect(blocks('<img src="/panorama.jpg" width="800" height="30">')).toHaveLength(1);
});
