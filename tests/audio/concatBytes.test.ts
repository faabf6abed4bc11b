import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { concatBytes } from '#audio/concatBytes.ts';

it('has every byte of every piece, in order, and owns them', () => {
  const property = fc.property(fc.array(fc.uint8Array({ maxLength: 40 })), (pieces) => {
    const whole = concatBytes(pieces);
    const expected = pieces.flatMap((piece) => [...piece]);
    for (const piece of pieces) piece.fill(0);
    return whole.join() === expected.join();
  });
  expect(() => fc.assert(property)).not.toThrow();
});

it('puts together pieces that are views into something longer', () => {
  const sent = Uint8Array.from([1, 2, 3, 4, 5, 6]);
  expect([...concatBytes([sent.subarray(4), sent.subarray(1, 3)])]).toEqual([5, 6, 2, 3]);
});
