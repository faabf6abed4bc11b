import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Arrivals } from '#player/arrivals.ts';
import { connect, frame, MAIN, NOON_MS, run } from '#tests/support/onAir.ts';

beforeEach(() => void vi.useFakeTimers({ now: NOON_MS + 60_000 }));
afterEach(() => void vi.useRealTimers());

it('keeps only its newest sound, and what it said of it', () => {
  const beside = new Arrivals(Date.now);
  beside.addTitle('One');
  beside.add(run(MAIN, 0, 4_000), 'audio/mpeg');
  beside.addTitle('Two');
  expect(beside.frames.length).toBeLessThanOrEqual(1_200);
  expect(beside.frames.at(-1)).toEqual(frame(MAIN, 3_999));
  expect(beside.titles.at(-1)).toMatchObject({ text: 'Two' });
  expect(beside.titles.at(-1)!.atSeconds).toBeCloseTo(30, 0);
});

it('knows when its first sound was on the air, and when that can be believed', () => {
  const arrivals = new Arrivals(Date.now);
  expect(arrivals.settledAtMs(150)).toBe(Infinity);
  const began = Date.now();
  const { first, live } = connect(MAIN, 160, (frames, mime) => arrivals.add(frames, mime));
  expect(arrivals.originMs).toBeCloseTo(NOON_MS + first * MAIN.frameMs, -2);
  expect(arrivals.settledAtMs(60)).toBe(began + 60);
  live(3_000);
  expect(arrivals.originMs).toBeCloseTo(NOON_MS + first * MAIN.frameMs, -2);
  expect(arrivals.settledAtMs(10_000)).toBeLessThan(began + 400);
});
