import { expect, it } from 'vitest';
import { replacementOf } from '#server/workers/replacement.ts';

it('comes at once for one that had served for a while, whatever was before', () => {
  expect(replacementOf(10_000, 7)).toEqual({ waitMs: 0, failures: 0 });
});

it('comes at once the first time, and then later and later while they end as soon as they start', () => {
  const waits: number[] = [];
  let failures = 0;
  for (let index = 0; index < 9; index += 1) {
    const next = replacementOf(200, failures);
    waits.push(next.waitMs / 1_000);
    failures = next.failures;
  }
  expect(waits).toEqual([0, 1, 2, 4, 8, 16, 30, 30, 30]);
});
