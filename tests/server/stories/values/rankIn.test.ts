import { expect, it } from 'vitest';
import { rankIn } from '#server/stories/values/rankIn.ts';

it('puts what is preferred first, and what nobody spoke of last', () => {
  const order = ['avif', 'webp'];
  const given = ['jpeg', null, 'webp', 'avif'];
  expect(given.toSorted((one, other) => rankIn(order, one) - rankIn(order, other))).toEqual([
    'avif',
    'webp',
    'jpeg',
    null,
  ]);
});
