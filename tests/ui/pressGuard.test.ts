import { expect, it } from 'vitest';
import { createPressGuard } from '#ui/pressGuard.ts';

it.each([60, 200, 400, 499])(
  'does not take a second press after %i ms that means another thing',
  (ms) => {
    const isMeant = createPressGuard();
    expect(isMeant('play', 1_000)).toBe(true);
    expect(isMeant('pause', 1_000 + ms)).toBe(false);
  },
);

it('takes what comes later than a double-click', () => {
  const isMeant = createPressGuard();
  isMeant('play', 1_000);
  expect(isMeant('pause', 1_500)).toBe(true);
});

it('takes quick presses that mean the same each time', () => {
  const isMeant = createPressGuard();
  expect([0, 80, 160].map((ms) => isMeant('back', ms))).toEqual([true, true, true]);
});

it('leaves a burst of presses with what the first one did', () => {
  const isMeant = createPressGuard();
  const burst = [0, 300, 600, 900].map((ms) => isMeant(ms === 0 ? 'play' : 'pause', ms));
  expect(burst).toEqual([true, false, false, false]);
  expect(isMeant('pause', 1_400)).toBe(true);
});
