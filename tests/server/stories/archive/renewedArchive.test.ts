import { expect, it } from 'vitest';
import { renewedArchive } from '#server/stories/archive/renewedArchive.ts';
import { aStory, anArchive } from '#tests/support/origin.ts';

it('is made anew when its time is up, and not before', () => {
  let now = 0;
  const made: number[] = [];
  const archive = renewedArchive(
    (nowMs) => {
      made.push(nowMs);
      return anArchive(aStory(made.length));
    },
    1_000,
    () => now,
  );

  now = 999;
  expect(archive.latest()[0]?.slug).toBe('story-1');
  now = 1_000;
  expect(archive.latest()[0]?.slug).toBe('story-2');
  expect(archive.bySlug('story-1')).toBeNull();
  expect(archive.topics()).toHaveLength(1);
  expect(made).toEqual([0, 1_000]);
});
