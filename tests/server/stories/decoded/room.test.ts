import { expect, it } from 'vitest';
import { linesWithin, storiesWithin } from '#server/stories/decoded/room.ts';
import { aStory } from '#tests/support/origin.ts';

it('is for the first stories, and the others are told', () => {
  const stories = [1, 2, 3].map((daysOld) => aStory(daysOld));
  const two = JSON.stringify(stories.slice(0, 2)).length;

  expect(storiesWithin(stories, two)).toEqual({
    kept: stories.slice(0, 2),
    dropped: [{ id: 'story-3', why: 'its feed is too long' }],
  });
});

it('is for what an operator would still read', () => {
  const lines = linesWithin(
    Array.from({ length: 5_000 }, () => ({ id: 'x'.repeat(4_000), why: 'y'.repeat(4_000) })),
  );

  expect(lines).toHaveLength(1_000);
  expect(lines[0]).toEqual({ id: 'x'.repeat(300), why: 'y'.repeat(300) });
});
