import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { Block } from '#contract/story.ts';
import { bodyBlocks } from '#server/stories/body/body.ts';
import { spansOf, textOf } from '#server/stories/body/textOf.ts';

const page = 'https://station.example/2026/crest';
const blocks = (html: string) => bodyBlocks(html, page);
const paragraph = (...spans: unknown[]) => ({ kind: 'paragraph', spans });

describe('words', () => {
  it('reads paragraphs, sub-heads and quotes, however deep the publisher wrapped them', () => {
    expect(
      blocks(
        '<div><p>One.</p><section><h2>Two</h2></section></div><blockquote><div><p>Three.</p><p>Four.</p></div></blockquote>',
      ),
    ).toEqual([
      paragraph({ text: 'One.' }),
      { kind: 'heading', level: 2, spans: [{ text: 'Two' }] },
      { kind: 'quote', spans: [{ text: 'Three.\n\nFour.' }] },
    ]);
  });

  it('keeps links and emphasis, and makes relative links whole', () => {
    expect(blocks('<p>The <a href="/map">flood <em>map</em></a></p>')).toEqual([
      paragraph(
        { text: 'The ' },
        { text: 'flood ', href: 'https://station.example/map' },
        { text: 'map', href: 'https://station.example/map', marks: ['emphasis'] },
      ),
    ]);
  });

  it('reads attributes that are glued together', () => {
    expect(blocks('<p><a href="https://a.example/x"target="_blank"   >A</a></p>')).toEqual([
      paragraph({ text: 'A', href: 'https://a.example/x' }),
    ]);
  });

  it('knows three levels of sub-heads, and takes the bold out of a bold one', () => {
    expect(blocks('<h1>A</h1><h3><strong>B "b"</strong></h3><h6>C <b>c</b></h6><h3></h3>')).toEqual(
      [
        { kind: 'heading', level: 2, spans: [{ text: 'A' }] },
        { kind: 'heading', level: 3, spans: [{ text: 'B "b"' }] },
        { kind: 'heading', level: 4, spans: [{ text: 'C ' }, { text: 'c', marks: ['strong'] }] },
      ],
    );
  });

  it('makes a paragraph of words that stand in none, and of two line breaks', () => {
    expect(blocks('Loose <b>words</b><br><br>More\n words<p></p><p>&nbsp;</p>')).toEqual([
      paragraph({ text: 'Loose ' }, { text: 'words', marks: ['strong'] }),
      paragraph({ text: 'More words' }),
    ]);
  });

  it('keeps single line breaks, and takes many short lines for verse', () => {
    expect(blocks('<p>Hall A<br>\nMain Street</p>')).toEqual([
      paragraph({ text: 'Hall A\nMain Street' }),
    ]);
    expect(blocks('<em>One</em><br><em>Two </em><br>Three<br>Four')).toEqual([
      {
        kind: 'verse',
        lines: [
          [{ text: 'One', marks: ['emphasis'] }],
          [{ text: 'Two', marks: ['emphasis'] }],
          [{ text: 'Three' }],
          [{ text: 'Four' }],
        ],
      },
    ]);
  });

  it('keeps the blanks of preformatted words', () => {
    expect(blocks('<pre>\nOne\n  two\n</pre>')).toEqual([
      { kind: 'verse', lines: [[{ text: 'One' }], [{ text: '\u00a0\u00a0two' }]] },
    ]);
  });

  it('keeps where an ordered list starts, and the points under a point', () => {
    expect(
      blocks('<ol start="3"><li>Three</li><li><p>Four</p><ul><li>a</li><li>b</li></ul></li></ol>'),
    ).toEqual([
      {
        kind: 'list',
        isOrdered: true,
        start: 3,
        items: [[{ text: 'Three' }], [{ text: 'Four\n\n– a\n– b' }]],
      },
    ]);
  });

  it('parts with rules, but not at the ends', () => {
    expect(blocks('<hr><p>A</p><hr><hr><p>B</p><hr>').map((block) => block.kind)).toEqual([
      'paragraph',
      'rule',
      'paragraph',
    ]);
  });

  it('reads an emoji that is a picture as the character', () => {
    expect(blocks('<p>Hi <img class="emoji" alt="🌊" src="https://s.w.org/x.svg"></p>')).toEqual([
      paragraph({ text: 'Hi 🌊' }),
    ]);
  });
});

describe('players, frames and tables', () => {
  it('makes a frame a link to the page that it would show', () => {
    expect(
      blocks(
        '<figure><iframe src="//www.youtube.com/embed/OgqgpCeLZM8?feature=oembed"></iframe><figcaption>The talk</figcaption></figure><p>After</p>',
      ),
    ).toEqual([
      {
        kind: 'embed',
        provider: 'youtube.com',
        title: 'The talk',
        href: 'https://www.youtube.com/watch?v=OgqgpCeLZM8',
      },
      paragraph({ text: 'After' }),
    ]);
  });

  it('keeps the words after a frame that is closed as XHTML does', () => {
    expect(blocks('<iframe src="https://a.example/x"/><p>After</p>').at(-1)).toEqual(
      paragraph({ text: 'After' }),
    );
  });

  it('reads sound, with every source', () => {
    expect(
      blocks(
        '<figure class="wp-block-audio"><audio controls><source src="/a.mp3" type="audio/mpeg"></audio><figcaption>Hear it</figcaption></figure>',
      ),
    ).toEqual([
      {
        kind: 'audio',
        audio: {
          title: 'Hear it',
          durationSeconds: null,
          sources: [{ url: 'https://station.example/a.mp3', type: 'audio/mpeg' }],
        },
      },
    ]);
  });

  it('reads tables, their heading rows and cells that span several', () => {
    expect(
      blocks(
        '<table><caption>Tides</caption><thead><tr><th>Port</th><th>High</th></tr></thead><tr><td rowspan=2>Ellery</td><td>4:10</td></tr><tr><td>16:42</td></tr></table>',
      ),
    ).toEqual([
      paragraph({ text: 'Tides' }),
      {
        kind: 'table',
        headRows: 1,
        rows: [
          [[{ text: 'Port' }], [{ text: 'High' }]],
          [[{ text: 'Ellery' }], [{ text: '4:10' }]],
          [[], [{ text: '16:42' }]],
        ],
      },
    ]);
  });

  it('reads a table that only arranges a page as what is in it', () => {
    expect(blocks('<table><tr><td><p>One</p><p>Two</p></td></tr></table>')).toEqual([
      paragraph({ text: 'One' }),
      paragraph({ text: 'Two' }),
    ]);
  });

  it('knows a pull quote from a quotation', () => {
    expect(
      blocks(
        '<figure class="wp-block-pullquote"><blockquote><p>Low water.</p><cite>A pilot</cite></blockquote></figure>',
      ),
    ).toEqual([{ kind: 'pullquote', text: 'Low water.', by: 'A pilot', context: null }]);
  });
});

it('gives the plain words of markup in one line', () => {
  expect(textOf('<p>Tom &amp; Ann&#8217;s</p>\n<p>day <b>out</b><script>x</script></p>')).toBe(
    'Tom & Ann’s day out',
  );
});

it('gives a caption as one run', () => {
  expect(spansOf('Photo by <a href="/ana">Ana</a>', page)).toEqual([
    { text: 'Photo by ' },
    { text: 'Ana', href: 'https://station.example/ana' },
  ]);
});

it('keeps links to our own pages when the story is our own', () => {
  expect(bodyBlocks('<a href="/stations">a</a> <a href="//x.example">b</a>', '')).toEqual([
    paragraph({ text: 'a', href: '/stations' }, { text: ' b' }),
  ]);
});

it('makes nothing that the contract would not take', () => {
  for (const block of blocks('<p>a<a href="mailto:a@b.example">b</a></p><ul><li>c</ul>')) {
    expect(v.is(Block, block)).toBe(true);
  }
});
