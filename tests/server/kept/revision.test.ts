import { expect, it } from 'vitest';
import { revisionOf } from '#server/kept/revision.ts';

it('stays while every part is the same object, and rises when one is another', () => {
  const parts = { stories: ['a'], stations: ['b'] };
  const revision = revisionOf(() => [parts.stories, parts.stations]);

  expect([revision(), revision()]).toEqual([0, 0]);
  parts.stations = ['b'];
  expect([revision(), revision()]).toEqual([1, 1]);
  parts.stories = [];
  expect(revision()).toBe(2);
});
