import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { HASHED_FRAMES, RecentHashes } from '#player/recording/recentHashes.ts';

it('knows the newest frames in their order, a minute and a half of them at least', () => {
  const counts = fc.array(fc.integer({ min: 0, max: 3_000 }), { maxLength: 12 });
  const property = fc.property(counts, (pieces) => {
    const recent = new RecentHashes();
    let sent = 0;
    for (const count of pieces) {
      recent.add(Array.from({ length: count }, (_, i) => sent + i));
      sent += count;
    }
    const { all } = recent;
    const isInOrder = all.every((hash, i) => hash === sent - all.length + i);
    return isInOrder && all.length >= Math.min(sent, HASHED_FRAMES);
  });
  expect(() => fc.assert(property, { numRuns: 40 })).not.toThrow();
});

it('does not grow with the hours', () => {
  const recent = new RecentHashes();
  for (let i = 0; i < 20_000; i += 1) recent.add([i, i, i, i]);
  expect(recent.all.length).toBeLessThanOrEqual(2 * HASHED_FRAMES);
});
