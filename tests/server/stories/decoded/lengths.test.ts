import { expect, it } from 'vitest';
import { withinLengths } from '#server/stories/decoded/lengths.ts';
import { aStory } from '#tests/support/origin.ts';

const LONG = 'low water '.repeat(100_000);
const aPerson = { role: null, biography: [], portrait: null, href: null };

it('leaves a story as it is that no page has trouble with', () => {
  const story = aStory(1, { bylines: [{ ...aPerson, name: 'Ana Ruiz', role: 'Reporter' }] });
  expect(withinLengths(story)).toEqual(story);
});

it('cuts what stands around the body after a word, and says so', () => {
  const cut = withinLengths(
    aStory(1, {
      headline: LONG,
      dek: LONG,
      topics: Array.from({ length: 500 }, (_, i) => ({ id: `t-${i}`, name: LONG })),
      bylines: Array.from({ length: 500 }, () => ({ ...aPerson, name: LONG, role: LONG })),
      rights: LONG,
      owner: LONG,
    }),
  );
  for (const text of [
    cut.headline,
    cut.dek,
    cut.rights,
    cut.owner,
    cut.topics[0]?.name,
    cut.bylines[0]?.name,
  ]) {
    expect(text).toMatch(/^low water .*(low|water)…$/);
  }
  expect(JSON.stringify(cut).length).toBeLessThan(20_000);
});

it('cuts no character in two', () => {
  const { headline } = withinLengths(aStory(1, { headline: '🌊'.repeat(1_000) }));
  expect(headline.isWellFormed()).toBe(true);
  expect(headline.endsWith('🌊…')).toBe(true);
});

it('drops what would turn the writing of the page around it', () => {
  const { headline } = withinLengths(aStory(1, { headline: 'Low \u202ewater\u2066 now' }));
  expect(headline).toBe('Low water now');
});
