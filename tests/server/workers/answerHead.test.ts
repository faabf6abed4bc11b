import { expect, it } from 'vitest';
import { headOf, madeOf } from '#server/workers/answerHead.ts';

const MADE = {
  status: 200,
  headers: [['content-type', 'text/plain; charset=utf-8']] as const,
  revision: 3,
  untilMs: 1_000,
  bytes: Buffer.from('Ice road – {"open"}'),
};

it.each([1_000, Infinity])('is read as it was written: until %d', (untilMs) => {
  const made = { ...MADE, untilMs };
  const head = headOf(made);

  expect(madeOf(Buffer.concat([head, made.bytes]), head.length)).toEqual(made);
});

it('is none where nothing can be kept', () => {
  expect(madeOf(Buffer.alloc(0), 0)).toBeNull();
});
