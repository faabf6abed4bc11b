import type { Element } from 'domhandler';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { elementsIn, isNamed, parseMarkup } from '#server/stories/body/markup.ts';
import { candidatesOf, renditionsOf } from '#server/stories/body/srcset.ts';

const page = 'https://station.example/2026/crest';
const named = (html: string, name: string): Element[] =>
  elementsIn(parseMarkup(html), isNamed(name));
/** Every file of the first `<img>`, as [end of its address, width, height, type]. */
function files(html: string) {
  const [image] = named(html, 'img');
  if (!image) throw new Error('no image');
  return renditionsOf(image, named(html, 'source'), page).map(
    ({ url, widthPx, heightPx, type }) => [
      url.replace('https://station.example', ''),
      widthPx,
      heightPx,
      type,
    ],
  );
}

describe('a list of candidates', () => {
  it.each([
    ['/a.jpg, /b.jpg 2x', ['/a.jpg', '/b.jpg']],
    ['/a.jpg 300w,/b,c.jpg 600w', ['/a.jpg', '/b,c.jpg']],
    ['/a.jpg 1x , /b.jpg 2x,', ['/a.jpg', '/b.jpg']],
    ['\n  /a.jpg 300w,\n  /b.jpg 600w\n', ['/a.jpg', '/b.jpg']],
    ['https://cdn.example/w_300,h_200/a.jpg 300w', ['https://cdn.example/w_300,h_200/a.jpg']],
    ['/a.jpg', ['/a.jpg']],
    ['/a.jpg,', ['/a.jpg']],
    ['data:image/svg+xml,<svg onload=x> 2x, /b.jpg 2x', ['/b.jpg']],
    ['/a.jpg 300w 200h, /b.jpg 2x', ['/a.jpg', '/b.jpg']],
    [' ,, ', []],
    ['', []],
  ])('%j names %j', (srcset, addresses) => {
    expect(candidatesOf(srcset).map(({ src }) => src)).toEqual(addresses);
  });

  it.each([
    ['/a.jpg 300w', 300, null],
    ['/a.jpg 299.6w', 300, null],
    ['/a.jpg 0w', null, null],
    ['/a.jpg 1.5x', null, 1.5],
    ['/a.jpg', null, null],
  ])('%j says how wide or how dense', (srcset, widthPx, density) => {
    expect(candidatesOf(srcset)).toEqual([{ src: '/a.jpg', widthPx, density }]);
  });

  it('never yields an empty address, nor one that ends in a comma, whatever is written', () => {
    const token = fc.constantFrom(
      '/a.jpg',
      '/b,c.jpg',
      ',',
      ', ',
      ' ',
      '300w',
      '2x',
      '9h',
      'x',
      '\t',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(token, fc.string()), { maxLength: 12 }), (tokens) => {
        for (const { src } of candidatesOf(tokens.join(''))) expect(src).toMatch(/[^,]$/);
      }),
    );
  });
});

describe('the files of a picture', () => {
  it('are in order of width, with heights of its shape', () => {
    expect(
      files(
        '<img width="900" height="600" src="/s.jpg" srcset="/l.jpg 1200w, /m.jpg 600w, /s.jpg 300w">',
      ),
    ).toEqual([
      ['/s.jpg', 300, 200, null],
      ['/m.jpg', 600, 400, null],
      ['/l.jpg', 1200, 800, null],
    ]);
  });

  it('have no heights when the shape is not known', () => {
    expect(files('<img width="900" src="/s.jpg" srcset="/m.jpg 600w">')).toEqual([
      ['/m.jpg', 600, null, null],
    ]);
  });

  it('are only the sharpest when they differ by density', () => {
    expect(files('<img src="/1.jpg" srcset="/1.jpg, /2.jpg 2x, /3.jpg 3x">')).toEqual([
      ['/3.jpg', null, null, null],
    ]);
  });

  it('are the plain one when no list names any that is of the web', () => {
    expect(files('<img src="/a.jpg" width="640px" height="480" srcset="data:x 2x">')).toEqual([
      ['/a.jpg', 640, 480, null],
    ]);
    expect(files('<img src="/a.jpg" width="100%" height="480">')).toEqual([
      ['/a.jpg', null, null, null],
    ]);
  });

  it('are those that a script would load, before what stands in for them', () => {
    for (const name of ['data-src', 'data-lazy-src', 'data-original', 'data-orig-file']) {
      expect(files(`<img src="/blank.jpg" ${name}="/a.jpg">`)).toEqual([
        ['/a.jpg', null, null, null],
      ]);
    }
    for (const name of ['data-srcset', 'data-lazy-srcset']) {
      expect(files(`<img srcset="/blank.jpg 1w" ${name}="/a.jpg 640w">`)).toEqual([
        ['/a.jpg', 640, null, null],
      ]);
    }
  });

  it('are of the newest type first, and by width within a type', () => {
    const html = `<picture><source type="image/webp" srcset="/b.webp 600w, /a.webp 300w"><source type="image/avif" srcset="/a.avif 300w">
      <img src="/a.jpg" srcset="/a.jpg 300w"></picture>`;
    expect(files(html).map(([url]) => url)).toEqual(['/a.avif', '/a.webp', '/b.webp', '/a.jpg']);
  });

  it('are none of a crop that is made for other screens', () => {
    const html =
      '<picture><source media="(max-width: 30em)" srcset="/tall.jpg"><img src="/wide.jpg"></picture>';
    expect(files(html).map(([url]) => url)).toEqual(['/wide.jpg']);
  });

  it('have no type of their own when it is one that every browser shows', () => {
    const html =
      '<picture><source type="image/jpeg" srcset="/a.jpeg 300w"><img src="/b.jpg"></picture>';
    expect(files(html).map(([, , , type]) => type)).toEqual([null, null]);
  });

  it('come once, though two elements name one', () => {
    const html =
      '<picture><source srcset="/a.jpg 300w"><source srcset="/a.jpg 300w"><img srcset="/a.jpg 300w"></picture>';
    expect(files(html)).toHaveLength(1);
  });

  it('may be none', () => {
    expect(files('<img alt="A pier">')).toEqual([]);
    expect(files('<img src="data:image/gif;base64,R0">')).toEqual([]);
  });
});
