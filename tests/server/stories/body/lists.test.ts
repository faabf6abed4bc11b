import { describe, expect, it } from 'vitest';
import { bodyBlocks } from '#server/stories/body/body.ts';

const page = 'https://station.example/2026/crest';
const blocks = (html: string) => bodyBlocks(html, page);
/** What a reader reads of each point of the first list. */
const points = (html: string) =>
  blocks(html).flatMap((block) =>
    block.kind === 'list' ? block.items.map((spans) => spans.map(({ text }) => text).join('')) : [],
  );

describe('a list', () => {
  it.each(['ul', 'menu', 'dir'])('written as %s has points without numbers', (tag) => {
    expect(blocks(`<${tag}><li>Sand</li><li>Rope</li></${tag}>`)).toEqual([
      { kind: 'list', isOrdered: false, items: [[{ text: 'Sand' }], [{ text: 'Rope' }]] },
    ]);
  });

  it.each([
    ['', undefined],
    ['start="1"', 1],
    ['start="0"', 0],
    ['start="-2"', -2],
    ['start="7th"', 7],
    ['start="x"', undefined],
    ['start=""', undefined],
    ['start="99999999999999999999"', undefined],
  ])('with numbers and %s begins at %s', (attribute, start) => {
    const [list] = blocks(`<ol ${attribute}><li>Sand</li></ol>`);
    expect(list).toMatchObject({ kind: 'list', isOrdered: true });
    expect(list && 'start' in list ? list.start : undefined).toBe(start);
  });

  it('without numbers begins nowhere, whatever it says', () => {
    expect(blocks('<ul start="4"><li>Sand</li></ul>')).toEqual([
      { kind: 'list', isOrdered: false, items: [[{ text: 'Sand' }]] },
    ]);
  });

  it('keeps links and emphasis in its points', () => {
    expect(blocks('<ul><li>See <a href="/map"><b>the map</b></a>.</li></ul>')).toMatchObject([
      {
        items: [
          [
            { text: 'See ' },
            { text: 'the map', href: 'https://station.example/map', marks: ['strong'] },
            { text: '.' },
          ],
        ],
      },
    ]);
  });

  it('has no empty points, and is not there when all of it is empty', () => {
    expect(points('<ul><li>Sand</li><li> </li><li>&nbsp;</li><li></li></ul>')).toEqual(['Sand']);
    expect(blocks('<ul><li></li></ul><ol></ol>')).toEqual([]);
  });

  it('takes words between its points for a point', () => {
    expect(points('<ul>Bring this<li>Sand</li><p>Rope</p></ul>')).toEqual([
      'Bring this',
      'Sand',
      'Rope',
    ]);
  });

  it('keeps paragraphs and line breaks inside a point apart', () => {
    expect(points('<ul><li><p>One.</p><p>Two.</p></li><li>A<br>B</li></ul>')).toEqual([
      'One.\n\nTwo.',
      'A\nB',
    ]);
  });

  it('leaves out points that no reader would see', () => {
    expect(points('<ul><li hidden>x</li><li><script>x()</script>Sand</li></ul>')).toEqual(['Sand']);
  });

  it('is marked as what stands around it', () => {
    expect(blocks('<b><ul><li>Sand</li></ul></b>')).toMatchObject([
      { items: [[{ text: 'Sand', marks: ['strong'] }]] },
    ]);
  });
});

describe('a list in a list', () => {
  it('becomes lines of the point that it stands under', () => {
    expect(
      points('<ul><li>Bring<ul><li>sand</li><li>rope</li></ul></li><li>Wait</li></ul>'),
    ).toEqual(['Bring\n– sand\n– rope', 'Wait']);
  });

  it('keeps its numbers, from where it starts', () => {
    expect(points('<ul><li>Then<ol start="3"><li>tie</li><li>lift</li></ol></li></ul>')).toEqual([
      'Then\n3. tie\n4. lift',
    ]);
  });

  it('counts only the points that say something', () => {
    expect(points('<ul><li>Then<ol><li>tie</li><li></li><li>lift</li></ol></li></ul>')).toEqual([
      'Then\n1. tie\n2. lift',
    ]);
  });

  it('may be three deep', () => {
    expect(points('<ul><li>A<ul><li>B<ul><li>C</li></ul></li></ul></li></ul>')).toEqual([
      'A\n– B\n– C',
    ]);
  });

  it('that stands between the points is a point of its own', () => {
    expect(points('<ul><li>A</li><ul><li>B</li><li>C</li></ul><li>D</li></ul>')).toEqual([
      'A',
      '– B\n– C',
      'D',
    ]);
  });
});

it('puts a picture and a sound of a list below it', () => {
  const html =
    '<ul><li>Pier <img src="/p.jpg"></li><li>Horn <audio src="/h.mp3"></audio></li></ul><p>After</p>';
  expect(blocks(html).map(({ kind }) => kind)).toEqual(['list', 'image', 'audio', 'paragraph']);
});
