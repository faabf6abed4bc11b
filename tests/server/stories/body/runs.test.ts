import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Span } from '#contract/picture.ts';
import {
  isBlank,
  joinLines,
  oneLine,
  splitLines,
  tidy,
  withoutControls,
  wordsOf,
} from '#server/stories/body/runs.ts';

const text = (...texts: string[]): Span[] => texts.map((one) => ({ text: one }));
const strong = (words: string): Span => ({ text: words, marks: ['strong'] });
const link = (words: string, href = 'https://a.example/'): Span => ({ text: words, href });
const lineBreak: Span = { text: '\n' };

describe('a run of words', () => {
  it.each([
    ['joins what is marked alike', text('Low ', 'water'), text('Low water')],
    ['keeps one blank between words', text('Low ', ' ', ' water'), text('Low water')],
    ['has no blank at its ends', text(' Low ', ' '), text('Low')],
    ['has no blank around a line break', text('Low ', '\n', ' water'), text('Low\nwater')],
    ['has no line break at its ends', text('\n', 'Low', '\n', '\n'), text('Low')],
    ['has at most one empty line', text('Low', '\n', '\n', '\n', 'water'), text('Low\n\nwater')],
    ['is nothing when it holds none', text(' ', '\n', '', ' '), []],
    ['loses blanks that have no width before it', text('\u200b\ufeffLow'), text('Low')],
  ])('%s', (_, spans, expected) => {
    expect(tidy(spans)).toEqual(expected);
  });

  it('keeps the blank between marked and unmarked words', () => {
    expect(tidy([{ text: 'Low ' }, strong('water'), { text: ' mark' }])).toEqual([
      { text: 'Low ' },
      strong('water'),
      { text: ' mark' },
    ]);
  });

  it('keeps two links apart, and joins one that was cut in two', () => {
    const other = 'https://b.example/';
    expect(tidy([link('Low'), link('water', other)])).toEqual([link('Low'), link('water', other)]);
    expect(tidy([link('Low '), link('water')])).toEqual([link('Low water')]);
  });

  it('lets no line break be a part of a link', () => {
    expect(tidy([link('Low'), lineBreak, { text: 'water' }])).toEqual([
      link('Low'),
      { text: '\nwater' },
    ]);
  });

  it('does not change the spans that it is made of', () => {
    const spans = text('Low ', 'water ');
    tidy(spans);
    expect(spans).toEqual(text('Low ', 'water '));
  });

  it('is tidy already when it has been tidied, whatever it was', () => {
    const span = fc.record(
      { text: fc.constantFrom('a', ' b', 'c ', ' ', '\n', ''), marks: fc.constant(['strong']) },
      { requiredKeys: ['text'] },
    ) as fc.Arbitrary<Span>;
    fc.assert(
      fc.property(fc.array(span), (spans) => {
        const words = wordsOf(tidy(spans));
        expect(words).toBe(words.trim());
        expect(words).not.toMatch(/ {2}| \n|\n |\n{3}/);
        expect(words.replaceAll(/\s/g, '')).toBe(wordsOf(spans).replaceAll(/\s/g, ''));
      }),
    );
  });
});

it.each([
  [text(), true],
  [text('', ' \n\t'), true],
  [text('\u00a0\u200b\u2060\ufeff\u00ad'), true],
  [text(' ', '.'), false],
])('tells whether anybody could read it: %j', (spans, blank) => {
  expect(isBlank(spans)).toBe(blank);
});

it('gives its words alone, as they stand or in one line', () => {
  const spans = [{ text: ' Low\n\n' }, strong('water '), link('mark')];
  expect(wordsOf(spans)).toBe(' Low\n\nwater mark');
  expect(oneLine(spans)).toBe('Low water mark');
});

describe('the lines of a run', () => {
  it('part at line breaks, or at empty lines', () => {
    const spans = [{ text: 'a\nb\n\n' }, strong('c\nd')];
    expect(splitLines(spans)).toEqual([text('a'), text('b'), [], [strong('c')], [strong('d')]]);
    expect(splitLines(spans, 2)).toEqual([text('a\nb'), [strong('c\nd')]]);
  });

  it('are joined again as they were', () => {
    const spans = [{ text: 'a\n' }, strong('b'), { text: ' c\nd' }];
    expect(joinLines(splitLines(spans), '\n')).toEqual([
      { text: 'a\n' },
      strong('b'),
      { text: ' c\nd' },
    ]);
  });
});

it('loses what no font draws, and keeps tabs and line ends', () => {
  expect(withoutControls('a\u0000b\u0007c\u001bd\u007fe\u009ff\tg\nh\ri')).toBe('abcdef\tg\nh\ri');
});
