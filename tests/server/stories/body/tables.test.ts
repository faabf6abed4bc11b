import { describe, expect, it } from 'vitest';
import { bodyBlocks } from '#server/stories/body/body.ts';

const blocks = (html: string) => bodyBlocks(html, 'https://station.example/2026/crest');
/** The words of each cell of the first table. */
function grid(html: string): string[][] {
  const table = blocks(html).find((block) => block.kind === 'table');
  const rows = table?.kind === 'table' ? table.rows : [];
  return rows.map((row) => row.map((cell) => cell.map(({ text }) => text).join('')));
}
const headRows = (html: string) =>
  blocks(html).flatMap((block) => (block.kind === 'table' ? [block.headRows] : []));

describe('the cells of a table', () => {
  it('stand in rows of one length, though the publisher left some out', () => {
    expect(grid('<table><tr><td>a<td>b<td>c<tr><td>d<tr><td>e<td>f</table>')).toEqual([
      ['a', 'b', 'c'],
      ['d', '', ''],
      ['e', 'f', ''],
    ]);
  });

  it('that span columns and rows stand in the first of them', () => {
    expect(
      grid(
        '<table><tr><td rowspan="2" colspan="2">a</td><td>b</td></tr><tr><td>c</td></tr><tr><td>d</td><td>e</td><td>f</td></tr></table>',
      ),
    ).toEqual([
      ['a', '', 'b'],
      ['', '', 'c'],
      ['d', 'e', 'f'],
    ]);
  });

  it.each(['0', '-3', 'x', ''])('that span %j span one', (span) => {
    expect(
      grid(`<table><tr><td colspan="${span}">a</td><td rowspan="${span}">b</td></tr></table>`),
    ).toEqual([['a', 'b']]);
  });

  it('keep their links, emphasis and line breaks', () => {
    expect(
      blocks('<table><tr><td><a href="/a">A</a></td><td>b<br><i>c</i></td></tr></table>'),
    ).toEqual([
      {
        kind: 'table',
        headRows: 0,
        rows: [
          [
            [{ text: 'A', href: 'https://station.example/a' }],
            [{ text: 'b\n' }, { text: 'c', marks: ['emphasis'] }],
          ],
        ],
      },
    ]);
  });

  it('are bounded: a span or a table without end costs no more than a wide page', () => {
    const wide = grid('<table><tr><td colspan="1000000">a</td><td>b</td></tr></table>');
    expect(wide[0]).toHaveLength(60);
    const long = `<table>${'<tr><td>a</td><td>b</td></tr>'.repeat(3000)}</table>`;
    expect(grid(long)).toHaveLength(1000);
  });
});

describe('the heading rows of a table', () => {
  it.each([
    ['a thead', '<thead><tr><td>a</td><td>b</td></tr></thead><tr><td>c</td><td>d</td></tr>', 1],
    ['cells that are headings', '<tr><th>a</th><th>b</th></tr><tr><td>c</td><td>d</td></tr>', 1],
    [
      'two rows of them',
      '<tr><th colspan="2">a</th></tr><tr><th>b</th><th>c</th></tr><tr><td>d</td><td>e</td></tr>',
      2,
    ],
    ['headings of rows only', '<tr><th>a</th><td>b</td></tr><tr><th>c</th><td>d</td></tr>', 0],
    ['none', '<tr><td>a</td><td>b</td></tr>', 0],
    ['nothing else', '<tr><th>a</th><th>b</th></tr><tr><th>c</th><th>d</th></tr>', 1],
  ])('are told by %s', (_, rows, count) => {
    expect(headRows(`<table>${rows}</table>`)).toEqual([count]);
  });

  it('are none when rows were left out: nobody knows which is which', () => {
    const html = '<table><tr><th></th><th></th></tr><tr><th>a</th><th>b</th></tr></table>';
    expect(headRows(html)).toEqual([0]);
    expect(grid(html)).toEqual([['a', 'b']]);
  });
});

describe('what stands around and in a table', () => {
  it('is its caption, as a paragraph above it', () => {
    expect(
      blocks('<table><caption>Tides <em>today</em></caption><tr><td>a</td><td>b</td></tr></table>'),
    ).toMatchObject([
      { kind: 'paragraph', spans: [{ text: 'Tides ' }, { text: 'today' }] },
      { kind: 'table' },
    ]);
  });

  it('is no caption when that is empty', () => {
    const html = '<table><caption> </caption><tr><td>a</td><td>b</td></tr></table>';
    expect(blocks(html).map(({ kind }) => kind)).toEqual(['table']);
  });

  it('are its pictures, below it', () => {
    const html = '<table><tr><td>a</td><td><img src="/p.jpg"></td></tr></table>';
    expect(blocks(html).map(({ kind }) => kind)).toEqual(['table', 'image']);
  });
});

describe('a table that is none', () => {
  it.each([
    ['one column', '<table><tr><td><p>One</p></td></tr><tr><td><p>Two</p></td></tr></table>'],
    ['headings in it', '<table><tr><td><h2>One</h2></td><td><p>Two</p></td></tr></table>'],
    ['a table in it', '<table><tr><td>One</td><td><table><tr><td>Two</table></td></tr></table>'],
  ])('with %s, is read as what is in it', (_, html) => {
    const kinds = blocks(html).map(({ kind }) => kind);
    expect(kinds).toHaveLength(2);
    expect(kinds).not.toContain('table');
  });

  it.each(['<table></table>', '<table><tr><td></td><td> </td></tr></table>'])(
    'is nothing at all: %s',
    (html) => {
      expect(blocks(html)).toEqual([]);
    },
  );
});
