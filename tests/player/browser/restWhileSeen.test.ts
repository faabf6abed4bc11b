// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { restWhileSeen } from '#player/browser/restWhileSeen.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Whether a rest is over. */
function resting() {
  const rest = { isOver: false };
  void restWhileSeen().then(() => (rest.isOver = true));
  return rest;
}

it('rests a fifth of a second on a page that somebody sees', async () => {
  const rest = resting();
  await vi.advanceTimersByTimeAsync(199);
  expect(rest.isOver).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(rest.isOver).toBe(true);
});

it('does not rest on a page that nobody sees, whose timers may ring once a minute', async () => {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  const rest = resting();
  expect(vi.getTimerCount()).toBe(0);
  await vi.advanceTimersByTimeAsync(0);
  expect(rest.isOver).toBe(true);
});
