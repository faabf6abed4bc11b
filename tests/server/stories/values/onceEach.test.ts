import { expect, it } from 'vitest';
import { onceEach } from '#server/stories/values/onceEach.ts';

it('keeps the first of each key, where it stood', () => {
  const list = ['Ana 1', 'Bo 1', 'Ana 2', 'Cy 1', 'Bo 2'];
  expect(onceEach(list, (one) => one.slice(0, 2))).toEqual(['Ana 1', 'Bo 1', 'Cy 1']);
  expect(onceEach([], String)).toEqual([]);
});
