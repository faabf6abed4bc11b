import { expect, it } from 'vitest';
import { bodyBlocks } from '#server/stories/body/body.ts';

const figure = (inside: string) =>
  bodyBlocks(`<figure class="wp-block-pullquote">${inside}</figure>`, 'https://station.example/');

it.each(['cite', 'footer', 'figcaption'])('names who said it, from <%s>', (tag) => {
  expect(figure(`<blockquote><p>Low water.</p><${tag}>A pilot</${tag}></blockquote>`)).toEqual([
    { kind: 'pullquote', text: 'Low water.', by: 'A pilot', context: null },
  ]);
});

it('may have been said by nobody', () => {
  expect(figure('<blockquote><p>Low <b>water</b>.</p></blockquote>')).toEqual([
    { kind: 'pullquote', text: 'Low water.', by: null, context: null },
  ]);
});

it('is not there without words', () => {
  expect(figure('<blockquote><p></p></blockquote>')).toEqual([]);
  expect(figure('<blockquote><cite>A pilot</cite></blockquote>')).toEqual([]);
});
