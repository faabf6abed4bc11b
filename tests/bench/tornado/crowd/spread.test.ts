import { expect, it } from 'vitest';
import { spreadOf } from './spread.ts';

it('takes each figure from what was measured, however it came', () => {
  const values = Array.from({ length: 1_000 }, (_, i) => 1_000 - i);
  expect(spreadOf(values)).toEqual({ count: 1_000, p50: 500, p99: 990, p999: 999, worst: 1_000 });
});

it('takes the next one up where no figure stands at a share', () => {
  expect(spreadOf([1, 2, 3, 4, 5])).toEqual({ count: 5, p50: 3, p99: 5, p999: 5, worst: 5 });
});

it('takes the only one for all of them', () => {
  expect(spreadOf([7])).toEqual({ count: 1, p50: 7, p99: 7, p999: 7, worst: 7 });
});

it('has no figures where nothing was measured', () => {
  expect(spreadOf([])).toEqual({ count: 0, p50: NaN, p99: NaN, p999: NaN, worst: NaN });
});
