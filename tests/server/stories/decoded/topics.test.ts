import { expect, it } from 'vitest';
import { topicsOnce } from '#server/stories/decoded/topics.ts';

it('keeps each topic once, by the name that the operator gave it', () => {
  const own = { id: 'news', name: 'From our newsroom' };
  const filed = [
    { id: 'science', name: 'Science' },
    { id: 'news', name: 'News' },
    { id: 'science', name: 'SCIENCE' },
  ];
  expect(topicsOnce([own, ...filed])).toEqual([own, { id: 'science', name: 'Science' }]);
});
