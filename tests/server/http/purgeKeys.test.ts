import { expect, it } from 'vitest';
import { keyHeaders, keyOf, storyKeys } from '#server/http/purgeKeys.ts';

const keysOf = (keys: readonly string[]) => keyHeaders(keys)['surrogate-key']?.split(' ') ?? [];
const stories = (count: number, length: number) =>
  storyKeys(Array.from({ length: count }, (_, n) => ({ slug: String(n + 1).padEnd(length, 'a') })));

it('names what an answer is made of, for each kind of CDN in its own way', () => {
  expect(keyHeaders(['html', keyOf.story('low-water')])).toEqual({
    'surrogate-key': 'html story-low-water',
    'cache-tag': 'html,story-low-water',
  });
});

it('names each thing once', () => {
  expect(keysOf(['front', 'story-a', 'story-a'])).toEqual(['front', 'story-a']);
});

it('says nothing of what is made of nothing', () => {
  expect(keyHeaders([])).toEqual({});
});

it.each(['a b', 'a,b', 'a\r\nset-cookie: b', 'é', '', 'A', 'a'.repeat(129)])(
  'lets nothing out that a header could not carry or a CDN would read in another way: %j',
  (key) => {
    expect(keysOf(['front', key])).toEqual(['front']);
  },
);

it('takes the longest name that a story can have', () => {
  expect(keysOf([keyOf.story('a'.repeat(120))])).toHaveLength(1);
});

it('names all while they fit', () => {
  expect(keysOf(['front', ...stories(49, 3)])).toHaveLength(50);
  expect(keysOf(['front', ...stories(49, 3)])).not.toContain('more');
});

it.each([
  [51, 3],
  [500, 3],
  [40, 80],
  [500, 120],
])('names the first of %d stories of %d letters, and says that there are more', (count, length) => {
  const keys = keysOf(['front', ...stories(count, length)]);

  expect(keys.slice(0, 2)).toEqual(['front', stories(1, length)[0]]);
  expect(keys.at(-1)).toBe('more');
  expect(keys.length).toBeLessThanOrEqual(50);
  expect(keys.join(' ').length).toBeLessThanOrEqual(1_024);
});
