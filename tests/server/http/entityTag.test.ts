import { expect, it } from 'vitest';
import { heldTag } from '#server/http/entityTag.ts';

const held = (ifNoneMatch: string | undefined) => heldTag(ifNoneMatch, 'abc', '"abc-br11"');

it.each([
  ['"abc-br11"', '"abc-br11"'],
  ['*', '"abc-br11"'],
  ['"abc-br"', '"abc-br"'],
  ['W/"abc"', '"abc"'],
  ['"xyz", "abc-gzip"', '"abc-gzip"'],
  ['"abc-br", "abc-br11"', '"abc-br11"'],
])('tells who has %s that %s has not changed', (ifNoneMatch, tag) => {
  expect(held(ifNoneMatch)).toBe(tag);
});

it.each([undefined, '', '"xyz"', '"abc-other"', '"abcd"', '""'])('is not had by %j', (tags) => {
  expect(held(tags)).toBeNull();
});
