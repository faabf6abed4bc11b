import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '#contract/story.ts';
import { headlineFrom, shortened, withoutDek } from '#server/stories/decoded/dek.ts';

const paragraph = (...texts: string[]): Block => ({
  kind: 'paragraph',
  spans: texts.map((text) => ({ text })),
});

describe('a text that is too long', () => {
  it('ends after a word, and says that it goes on', () => {
    expect(shortened('Low water in the harbor', 12)).toBe('Low water…');
    expect(shortened('Low water', 9)).toBe('Low water');
  });

  it('ends where it must when it has no blank', () => {
    expect(shortened('x'.repeat(400))).toBe(`${'x'.repeat(320)}…`);
  });

  it('is never longer than it may be, and never other words', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 60 }), (text, length) => {
        const short = shortened(text, length);
        expect(short.length).toBeLessThanOrEqual(length + 1);
        expect(text.startsWith(short.replace(/…$/, '')) || text === short).toBe(true);
      }),
    );
  });
});

describe('a body that opens with its teaser', () => {
  it('is shown without it: the page says it above', () => {
    const body = [paragraph('Low ', 'water\n in March.'), paragraph('More.')];
    expect(withoutDek(body, 'Low water in March.')).toEqual([paragraph('More.')]);
  });

  it.each([
    ['says it further down', [paragraph('More.'), paragraph('Low water.')]],
    ['only starts with it', [paragraph('Low water. And more.')]],
    ['says it in a heading', [{ kind: 'heading', level: 2, spans: [{ text: 'Low water.' }] }]],
    ['is empty', []],
  ] satisfies [string, Block[]][])('is whole when it %s', (_, body) => {
    expect(withoutDek(body, 'Low water.')).toEqual(body);
  });
});

describe('a story without a headline', () => {
  it.each([
    ['Pilots wait for water. Then they go.', 'Pilots wait for water.'],
    ['How low is it? Very.', 'How low is it?'],
    ['The U.S. fleet waits in harbor.', 'The U.S. fleet waits in harbor.'],
    ['Water, 3.5 feet of it, is gone.', 'Water, 3.5 feet of it, is gone.'],
    ['No full stop', 'No full stop'],
    ['', ''],
  ])('is called by its first sentence: %j', (text, headline) => {
    expect(headlineFrom(text)).toBe(headline);
  });

  it('is called by its first words when that sentence has no end', () => {
    const headline = headlineFrom('water '.repeat(60));
    expect(headline).toMatch(/^(water )+water…$/);
    expect(headline.length).toBeLessThanOrEqual(81);
  });
});
