import { expect, it } from 'vitest';
import { createStallWatch } from '#player/decks/stallWatch.ts';

it('is stuck when it has stood still for three samples, until it moves', () => {
  const samples = [0, 1, 2, 2, 2, 2, 2, 3, 4];
  expect(samples.map(createStallWatch())).toEqual([
    false,
    false,
    false,
    false,
    false,
    true,
    true,
    false,
    false,
  ]);
});

it('takes a jump back for movement', () => {
  expect([5, 5, 5, 1, 1, 1].map(createStallWatch())).not.toContain(true);
});
