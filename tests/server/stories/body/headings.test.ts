import { expect, it } from 'vitest';
import { bodyBlocks } from '#server/stories/body/body.ts';

const blocks = (html: string) => bodyBlocks(html, 'https://station.example/2026/crest');

it.each([
  ['h1', 2],
  ['h2', 2],
  ['h3', 3],
  ['h4', 4],
  ['h5', 4],
  ['h6', 4],
])('sets <%s> as a sub-head of level %i: the headline alone is of the first', (tag, level) => {
  expect(blocks(`<${tag}>Depth</${tag}>`)).toEqual([
    { kind: 'heading', level, spans: [{ text: 'Depth' }] },
  ]);
});

it('stands on one line, wherever the publisher broke it', () => {
  expect(blocks('<h2>Low<br><br>water <p>and</p> wind</h2>')).toMatchObject([
    { kind: 'heading', spans: [{ text: 'Low water and wind' }] },
  ]);
});

it.each([
  '<h2></h2>',
  '<h2>&nbsp;</h2>',
  '<h2><br></h2>',
  '<h2>\u200b</h2>',
  '<h2><script>x</script></h2>',
])('is not there when nobody could read it: %j', (html) => {
  expect(blocks(html)).toEqual([]);
});

it('is bold enough: what is bold all over says nothing', () => {
  expect(blocks('<h2><b>All</b> <strong>of <em>it</em></strong></h2>')).toMatchObject([
    { spans: [{ text: 'All of ' }, { text: 'it', marks: ['emphasis'] }] },
  ]);
  expect(blocks('<h2><b>Some</b> of it</h2>')).toMatchObject([
    { spans: [{ text: 'Some', marks: ['strong'] }, { text: ' of it' }] },
  ]);
});

it('keeps its link, and puts its picture below it', () => {
  expect(blocks('<h3><a href="/map">The map</a><img src="/p.jpg"></h3>')).toMatchObject([
    {
      kind: 'heading',
      spans: [{ text: 'The map', href: 'https://station.example/map' }],
    },
    { kind: 'image' },
  ]);
});

it('leaves only the picture of a heading that is nothing else', () => {
  expect(blocks('<h2><img src="/p.jpg" alt="Depth"></h2>')).toMatchObject([
    { kind: 'image', picture: { alt: 'Depth' } },
  ]);
});

it('is a link when it stands in one', () => {
  expect(blocks('<a href="/map"><h3>The map</h3><p>In full</p></a>')).toMatchObject([
    { kind: 'heading', spans: [{ text: 'The map', href: 'https://station.example/map' }] },
    { kind: 'paragraph', spans: [{ text: 'In full', href: 'https://station.example/map' }] },
  ]);
});
