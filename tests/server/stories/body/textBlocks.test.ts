import { describe, expect, it } from 'vitest';
import type { Block } from '#contract/story.ts';
import { paragraphBlocks, quoteBlocks, tidyRules } from '#server/stories/body/textBlocks.ts';

const paragraph = (text: string): Block => ({ kind: 'paragraph', spans: [{ text }] });
const rule: Block = { kind: 'rule' };

describe('a run of words', () => {
  it('ends a paragraph where an empty line is', () => {
    expect(paragraphBlocks([{ text: 'One\nline.\n\nTwo.' }])).toEqual([
      paragraph('One\nline.'),
      paragraph('Two.'),
    ]);
  });

  it('is no paragraph when nobody could read it', () => {
    expect(paragraphBlocks([{ text: '\u00a0' }])).toEqual([]);
    expect(paragraphBlocks([])).toEqual([]);
  });

  it('is verse when it has four short lines or more', () => {
    const kinds = (...lines: string[]) =>
      paragraphBlocks([{ text: lines.join('\n') }]).map(({ kind }) => kind);
    expect(kinds('a', 'b', 'c')).toEqual(['paragraph']);
    expect(kinds('a', 'b', 'c', 'd')).toEqual(['verse']);
    expect(kinds('a', 'b', 'c', 'x'.repeat(80))).toEqual(['verse']);
    expect(kinds('a', 'b', 'c', 'x'.repeat(81))).toEqual(['paragraph']);
  });
});

describe('a quotation', () => {
  it('is one, with an empty line between its paragraphs', () => {
    expect(quoteBlocks([paragraph('One.'), paragraph('Two.')])).toEqual([
      { kind: 'quote', spans: [{ text: 'One.\n\nTwo.' }] },
    ]);
  });

  it('keeps the lines of a verse in it', () => {
    const lines = [[{ text: 'a' }], [{ text: 'b' }]];
    expect(quoteBlocks([paragraph('One.'), { kind: 'verse', lines }])).toEqual([
      { kind: 'quote', spans: [{ text: 'One.\n\na\nb' }] },
    ]);
  });

  it('is parted by what cannot stand in it', () => {
    const list: Block = { kind: 'list', isOrdered: false, items: [[{ text: 'a' }]] };
    expect(quoteBlocks([paragraph('One.'), list, paragraph('Two.')])).toEqual([
      { kind: 'quote', spans: [{ text: 'One.' }] },
      list,
      { kind: 'quote', spans: [{ text: 'Two.' }] },
    ]);
  });

  it('inside a quotation stands beside it', () => {
    const inner: Block = { kind: 'quote', spans: [{ text: 'Inner.' }] };
    expect(quoteBlocks([paragraph('Outer.'), inner])).toEqual([
      { kind: 'quote', spans: [{ text: 'Outer.' }] },
      inner,
    ]);
  });

  it('of nothing is none', () => {
    expect(quoteBlocks([])).toEqual([]);
  });
});

it.each([
  ['between two', [paragraph('a'), rule, paragraph('b')], 3],
  ['at both ends', [rule, paragraph('a'), rule], 1],
  ['one after another', [paragraph('a'), rule, rule, rule, paragraph('b')], 3],
  ['alone', [rule, rule], 0],
])('parts what stands before a rule from what stands after it: %s', (_, blocks, count) => {
  expect(tidyRules(blocks)).toHaveLength(count);
});
