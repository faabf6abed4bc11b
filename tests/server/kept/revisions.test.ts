import { expect, it } from 'vitest';
import { Revisions } from '#server/kept/revisions.ts';

function known() {
  const clock = { nowMs: 1_000 };
  return { clock, revisions: new Revisions(() => clock.nowMs) };
}

it('knows since when another has come', () => {
  const { clock, revisions } = known();
  expect(revisions.overSinceMs(0)).toBe(Infinity);

  revisions.tell(2);
  clock.nowMs = 2_000;
  revisions.tell(3);

  expect([0, 1, 2, 3].map((one) => revisions.overSinceMs(one))).toEqual([
    1_000,
    1_000,
    2_000,
    Infinity,
  ]);
});

it('is told nothing by what is known, or was', () => {
  const { clock, revisions } = known();
  revisions.tell(2);
  clock.nowMs = 2_000;

  revisions.tell(2);
  revisions.tell(1);

  expect([1, 2].map((one) => revisions.overSinceMs(one))).toEqual([1_000, Infinity]);
});

it('takes for right what was made of more than it has been told of yet', () => {
  const { revisions } = known();
  revisions.tell(2);
  expect(revisions.overSinceMs(3)).toBe(Infinity);
});

it('does not know for ever when each was over, and then takes it for long ago', () => {
  const { clock, revisions } = known();
  revisions.tell(1);
  clock.nowMs += 100_000;
  revisions.tell(2);

  expect([0, 1, 2].map((one) => revisions.overSinceMs(one))).toEqual([
    -Infinity,
    101_000,
    Infinity,
  ]);
});
