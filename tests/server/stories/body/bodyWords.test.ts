import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { bodyBlocks } from '#server/stories/body/body.ts';
import { textOf } from '#server/stories/body/textOf.ts';

/* No word of a story is lost and none is said twice, however its publisher nested it. */

const page = 'https://station.example/2026/crest';
const INLINE = ['b', 'em', 'a href="/x"', 'span', 'q', 'code', 'sup', 'font'];
const BLOCKS = [
  'p',
  'div',
  'section',
  'h2',
  'h5',
  'blockquote',
  'ul',
  'ol start="3"',
  'li',
  'dl',
  'dt',
  'dd',
  'pre',
  'figure',
  'figcaption',
  'table',
  'tr',
  'td',
  'td colspan="2"',
  'th',
  'caption',
  'details',
  'summary',
  'center',
];
const closing = (tag: string) => `</${tag.split(' ')[0]}>`;

const { markup } = fc.letrec<{ markup: string[]; node: string }>((tie) => ({
  markup: fc.array(tie('node'), { maxLength: 5, depthIdentifier: 'depth' }),
  node: fc.oneof(
    { maxDepth: 6, depthSize: 'large', depthIdentifier: 'depth' },
    fc.constant('WORD'),
    fc.constantFrom('<br>', ' ', '\n', '<hr>', 'WORD '),
    fc
      .tuple(fc.constantFrom(...INLINE, ...BLOCKS), tie('markup'))
      .map(([tag, inside]) => `<${tag}>${inside.join('')}${closing(tag)}`),
  ),
}));

it('keeps each word of a story once', () => {
  fc.assert(
    fc.property(markup, (pieces) => {
      let count = 0;
      const html = pieces.join('').replaceAll('WORD', () => `w${(count += 1)}.`);
      const all = Array.from({ length: count }, (_, index) => `w${index + 1}.`);
      const shown = JSON.stringify(bodyBlocks(html, page)).match(/w\d+\./g) ?? [];
      const read = textOf(html).match(/w\d+\./g) ?? [];
      expect([html, read]).toEqual([html, all]);
      expect([html, shown.toSorted()]).toEqual([html, all.toSorted()]);
    }),
    { numRuns: 1000 },
  );
}, 60_000);
