import { expect, it } from 'vitest';
import { bodyBlocks } from '#server/stories/body/body.ts';

/** The lines of a `<pre>`, with no-break blanks as '·'. */
function lines(html: string): string[] {
  const [block] = bodyBlocks(`<pre>${html}</pre>`, 'https://station.example/');
  if (block?.kind !== 'verse') return [];
  return block.lines.map((line) => line.map(({ text }) => text.replaceAll('\u00a0', '·')).join(''));
}

it.each([
  ['lines', 'One\nTwo', ['One', 'Two']],
  ['lines of Windows', 'One\r\nTwo\rThree', ['One', 'Two', 'Three']],
  ['line breaks', 'One<br>Two', ['One', 'Two']],
  ['blanks that start a line', 'One\n    two', ['One', '····two']],
  ['blanks between words', 'High  4:10', ['High ·4:10']],
  ['tabs', 'High\t4:10', ['High ···4:10']],
  ['an empty line between others', 'One\n\nTwo', ['One', '', 'Two']],
  ['what looks like a tag', '&lt;b&gt;', ['<b>']],
])('keeps %s', (_, html, expected) => {
  expect(lines(html)).toEqual(expected);
});

it.each([
  ['empty lines at its ends', '\n\n One \n\n', ['·One ']],
  ['what no reader sees', 'One<script>x</script>', ['One']],
  ['control characters', 'O\u0007ne', ['One']],
])('loses %s', (_, html, expected) => {
  expect(lines(html)).toEqual(expected);
});

it.each(['', ' \n ', '<script>x</script>'])('is nothing when it holds no word: %j', (html) => {
  expect(bodyBlocks(`<pre>${html}</pre>`, '')).toEqual([]);
});

it('keeps links and emphasis', () => {
  expect(bodyBlocks('<pre>A <a href="/b"><i>b</i></a></pre>', 'https://station.example/')).toEqual([
    {
      kind: 'verse',
      lines: [
        [{ text: 'A ' }, { text: 'b', href: 'https://station.example/b', marks: ['emphasis'] }],
      ],
    },
  ]);
});
