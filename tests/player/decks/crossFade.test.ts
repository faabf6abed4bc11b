import { assert, double, property } from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { CrossFade } from '#player/decks/crossFade.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function started(level: number) {
  const levels = { incoming: 0, leaving: level };
  const onDone = vi.fn<() => void>();
  const fade = new CrossFade(
    { setLevel: (value) => void (levels.incoming = value) },
    { setLevel: (value) => void (levels.leaving = value) },
    level,
    onDone,
  );
  const power = () => levels.incoming ** 2 + levels.leaving ** 2;
  return { fade, levels, power, onDone };
}

it('gets neither louder nor quieter, and is done in the end', () => {
  assert(
    property(double({ min: 0.1, max: 1, noNaN: true }), (level) => {
      const { levels, power, onDone } = started(level);
      for (let i = 0; i < 9; i += 1) {
        vi.advanceTimersByTime(15);
        expect(power()).toBeCloseTo(level ** 2);
        expect(onDone).not.toHaveBeenCalled();
      }
      vi.advanceTimersByTime(30);
      expect(levels).toEqual({ incoming: level, leaving: 0 });
      expect(onDone).toHaveBeenCalledTimes(1);
    }),
  );
});

it('goes on at another level when that is changed in the middle of it', () => {
  const { fade, power } = started(1);
  vi.advanceTimersByTime(75);
  fade.setLevel(0.5);
  expect(power()).toBeCloseTo(0.25);
  vi.advanceTimersByTime(30);
  expect(power()).toBeCloseTo(0.25);
});

it('is cut short with all its sound on the side that comes in', () => {
  const { fade, levels, onDone } = started(0.8);
  vi.advanceTimersByTime(40);
  fade.end();
  expect(levels).toEqual({ incoming: 0.8, leaving: 0 });
  vi.advanceTimersByTime(1_000);
  expect(onDone).toHaveBeenCalledTimes(1);
});

it('is stopped where it is', () => {
  const { fade, power, onDone } = started(1);
  vi.advanceTimersByTime(75);
  fade.stop();
  vi.advanceTimersByTime(1_000);
  expect(power()).toBeCloseTo(1);
  expect(onDone).not.toHaveBeenCalled();
});
