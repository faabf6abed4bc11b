import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RecordingTitles } from '#player/recording/titles.ts';

/** Titles by the second at which they came. */
function titled(
  ...given: readonly (readonly [atSeconds: number, text: string])[]
): RecordingTitles {
  const titles = new RecordingTitles();
  for (const [atSeconds, text] of given) titles.add(atSeconds, text);
  return titles;
}

it('answers every moment with the last that was said up to it', () => {
  const titles = titled([10, 'One'], [200, 'Two'], [400, '']);
  expect([0, 9.9, 10, 199, 200, 399, 400, 9_999].map((at) => titles.at(at))).toEqual([
    null,
    null,
    'One',
    'One',
    'Two',
    'Two',
    '',
    '',
  ]);
});

it('holds to the first moment of a title that is said again and again', () => {
  const titles = titled([10, 'One'], [20, 'One'], [30, 'One'], [40, 'Two'], [50, 'One']);
  titles.trim(25);
  expect(titles.at(10)).toBe('One');
  expect([39, 41, 51].map((at) => titles.at(at))).toEqual(['One', 'Two', 'One']);
});

it('corrects what was said at the very same moment', () => {
  const titles = titled([10, 'One'], [20, 'Twp'], [20, 'Two']);
  expect(titles.at(20)).toBe('Two');
  expect(titles.at(19)).toBe('One');
});

describe('a window that moves on', () => {
  it('keeps the title that is still heard at its beginning, and no older one', () => {
    const titles = titled([0, 'One'], [100, 'Two'], [200, 'Three']);
    titles.trim(150);
    expect(titles.at(150)).toBe('Two');
    expect(titles.at(99)).toBeNull();
    expect(titles.at(250)).toBe('Three');
  });

  it('forgets nothing that anybody can still hear', () => {
    const said = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 1_000 }), fc.constantFrom('A', 'B', 'C')),
      {
        maxLength: 40,
      },
    );
    const property = fc.property(said, fc.integer({ min: 0, max: 1_000 }), (given, oldest) => {
      const inOrder = given.toSorted(([a], [b]) => a - b);
      const [kept, trimmed] = [titled(...inOrder), titled(...inOrder)];
      trimmed.trim(oldest);
      const moments = [oldest, ...inOrder.map(([at]) => at).filter((at) => at > oldest), 2_000];
      return moments.every((at) => kept.at(at) === trimmed.at(at));
    });
    expect(() => fc.assert(property)).not.toThrow();
  });
});

it('is not filled up by a stream that never stops talking: the newest 600 are known', () => {
  const titles = new RecordingTitles();
  for (let at = 0; at < 5_000; at += 1) titles.add(at, `Title ${at}`);
  expect(titles.at(4_999)).toBe('Title 4999');
  expect(titles.at(4_400)).toBe('Title 4400');
  expect(titles.at(4_399)).toBeNull();
});
