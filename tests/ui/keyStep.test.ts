import { describe, expect, it } from 'vitest';
import { keyStep } from '#ui/keyStep.ts';

const steps = { arrow: 5, page: 60 };

describe('a slider that is moved by keys', () => {
  it.each([
    ['ArrowRight', 5],
    ['ArrowUp', 5],
    ['ArrowLeft', -5],
    ['ArrowDown', -5],
    ['PageUp', 60],
    ['PageDown', -60],
    ['Home', null],
    ['Tab', null],
  ])('goes by %s so far: %s', (key, by) => {
    expect(keyStep(key, steps, false)).toBe(by);
  });

  it('goes the other way from right to left, but up is up', () => {
    expect(keyStep('ArrowRight', steps, true)).toBe(-5);
    expect(keyStep('ArrowLeft', steps, true)).toBe(5);
    expect(keyStep('ArrowUp', steps, true)).toBe(5);
  });
});
