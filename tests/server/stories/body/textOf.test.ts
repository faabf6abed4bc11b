import { expect, it } from 'vitest';
import { spansOf, textOf } from '#server/stories/body/textOf.ts';

it.each([
  ['<p>One</p><p>Two</p>', 'One Two'],
  ['One<br>two', 'One two'],
  ['<ul><li>a</li><li>b</li></ul>', 'a b'],
  ['Tom &amp; Ann&#8217;s &lt;b&gt;', 'Tom & Ann’s <b>'],
  ['1 < 2', '1 < 2'],
  ['<title>x</title><style>y</style>z', 'z'],
  ['a<sup>2</sup>', 'a2'],
  ['&nbsp;&nbsp;Low\u00a0water&nbsp;', 'Low water'],
  ['', ''],
  ['<p></p>', ''],
])('tells in one line what a reader would read of %j: %j', (html, text) => {
  expect(textOf(html)).toBe(text);
});

it('keeps links whole in words that stand on our own pages, and out of one line', () => {
  expect(spansOf('See <a href="/stations">stations</a>', '')).toEqual([
    { text: 'See ' },
    { text: 'stations', href: '/stations' },
  ]);
  expect(textOf('See <a href="/stations">stations</a>')).toBe('See stations');
});
