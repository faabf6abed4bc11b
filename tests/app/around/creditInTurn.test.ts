import { describe, expect, it } from 'vitest';
import { creditInTurn } from '#app/around/creditInTurn.ts';
import type { Credit } from '#contract/site.ts';

const NOON = Date.parse('2026-10-05T12:00:00Z');
const credit = (text: string, given: Partial<Credit> = {}): Credit => ({
  text,
  href: `https://${text}.example/`,
  places: ['front', 'story', 'station'],
  from: null,
  until: null,
  ...given,
});
const textAt = (credits: readonly Credit[], turn: number) =>
  creditInTurn(credits, 'front', NOON, turn)?.text;

describe('whose turn it is', () => {
  it('goes round: each is shown as often as any other', () => {
    const all = [credit('a'), credit('b'), credit('c')];

    expect([0, 1, 2, 3, 4, 5].map((turn) => textAt(all, turn))).toEqual([
      'a',
      'b',
      'c',
      'a',
      'b',
      'c',
    ]);
  });

  it('is only theirs who are thanked at this place, now', () => {
    const all = [
      credit('elsewhere', { places: ['story'] }),
      credit('over', { until: '2026-10-05T12:00:00.000Z' }),
      credit('here', { from: '2026-10-05T12:00:00.000Z' }),
      credit('later', { from: '2026-10-05T12:00:01.000Z' }),
    ];

    expect([0, 1, 2].map((turn) => textAt(all, turn))).toEqual(['here', 'here', 'here']);
  });

  it('is nobody’s where nobody is thanked', () => {
    expect(creditInTurn([], 'front', NOON, 3)).toBeNull();
  });
});
