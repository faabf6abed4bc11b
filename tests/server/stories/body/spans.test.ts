import { describe, expect, it } from 'vitest';
import { spansOf } from '#server/stories/body/textOf.ts';

const spans = (html: string) => spansOf(html, 'https://station.example/2026/crest');

describe('what is marked', () => {
  it.each([
    ['strong', ['b', 'strong']],
    ['emphasis', ['em', 'i', 'cite', 'dfn', 'var']],
    ['underline', ['u', 'ins']],
    ['strike', ['s', 'strike', 'del']],
    ['code', ['code', 'kbd', 'samp', 'tt']],
    ['sub', ['sub']],
    ['super', ['sup']],
  ])('is %s in each of %j', (mark, names) => {
    for (const name of names) {
      expect(spans(`<${name}>x</${name}>`)).toEqual([{ text: 'x', marks: [mark] }]);
    }
  });

  it('may be marked twice, in one order whatever the publisher’s was, and never twice the same', () => {
    expect(spans('<em><b>x</b></em>')).toEqual([{ text: 'x', marks: ['strong', 'emphasis'] }]);
    expect(spans('<b><strong>x</strong></b>')).toEqual([{ text: 'x', marks: ['strong'] }]);
  });

  it('is joined across elements that mark alike', () => {
    expect(spans('<b>Low </b><strong>water</strong>')).toEqual([
      { text: 'Low water', marks: ['strong'] },
    ]);
  });

  it('is nothing more when the element only styles it', () => {
    expect(spans('<span style="color: red">x</span><font size="7">y</font><mark>z</mark>')).toEqual(
      [{ text: 'xyz' }],
    );
  });
});

describe('a link', () => {
  it('holds everything inside it, marked or not', () => {
    const href = 'https://station.example/map';
    expect(spans('<a href="/map">The <i>flood</i> map</a>')).toEqual([
      { text: 'The ', href },
      { text: 'flood', href, marks: ['emphasis'] },
      { text: ' map', href },
    ]);
  });

  it.each(['<a>x</a>', '<a name="top">x</a>', '<a href="">x</a>', '<a href="javascript:x">x</a>'])(
    'that leads nowhere is its words: %s',
    (html) => {
      expect(spans(html)).toEqual([{ text: 'x' }]);
    },
  );

  it('inside a link leads where the inner one does', () => {
    expect(
      spans('<a href="/a">A <span><a href="/b">b</a></span></a>').map(({ href }) => href),
    ).toEqual(['https://station.example/a', 'https://station.example/b']);
  });
});

describe('blanks', () => {
  it.each([
    ['Low \n\t water', 'Low water'],
    ['Low&nbsp;water', 'Low\u00a0water'],
    ['Low<br>water', 'Low\nwater'],
    ['Low<br/><br/><br/>water', 'Low\n\nwater'],
    ['<p>Low</p><p>water</p>', 'Low\n\nwater'],
    ['<div>Low<div>water</div></div>', 'Low\nwater'],
    ['  Low  ', 'Low'],
    ['Lo\u0000w', 'Low'],
    ['Low<!-- x -->water', 'Lowwater'],
  ])('of %j are as a page shows them', (html, text) => {
    expect(spans(html)).toEqual([{ text }]);
  });
});

it('sets the quotation marks that browsers do', () => {
  expect(spans('He said <q>low <b>water</b></q>.')).toEqual([
    { text: 'He said “low ' },
    { text: 'water', marks: ['strong'] },
    { text: '”.' },
  ]);
});

it('holds no player and no picture, but the character that a picture stands for', () => {
  expect(
    spans(
      'a<iframe src="/x">y</iframe><video src="/x">y</video><audio src="/x">y</audio><img alt="y">b',
    ),
  ).toEqual([{ text: 'ab' }]);
  expect(spans('a <b><img class="emoji" alt="🌊"></b>')).toEqual([
    { text: 'a ' },
    { text: '🌊', marks: ['strong'] },
  ]);
});
