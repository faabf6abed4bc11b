import { expect, it } from 'vitest';
import { bodyBlocks } from '#server/stories/body/body.ts';
import { candidatesOf } from '#server/stories/body/srcset.ts';

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

it.each([
  ['/a.jpg, /b.jpg 2x', ['/a.jpg', '/b.jpg']],
  ['/a.jpg 300w,/b,c.jpg 600w', ['/a.jpg', '/b,c.jpg']],
  ['/a.jpg 1x , /b.jpg 2x,', ['/a.jpg', '/b.jpg']],
  ['data:image/svg+xml,<svg onload=x> 2x, /b.jpg 2x', ['/b.jpg']],
  [' ,, ', []],
])('reads %j as addresses of one picture', (srcset, addresses) => {
  expect(candidatesOf(srcset).map((one) => one.src)).toEqual(addresses);
});
