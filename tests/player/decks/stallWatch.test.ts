import { expect, it } from 'vitest';
import { createStallWatch } from '#player/decks/stallWatch.ts';

it('reports a stall once, and the recovery once', () => {
  const samples = [0, 1, 2, 2, 2, 2, 2, 3, 4];
  const [stalled, started] = ['stalled', 'started'];
  expect(samples.map(createStallWatch())).toEqual([
    null,
    null,
    null,
    null,
    null,
    stalled,
    null,
    started,
    null,
  ]);
});

it('takes a jump back for movement', () => {
  expect([5, 5, 5, 1, 1, 1].map(createStallWatch())).not.toContain('stalled');
});
