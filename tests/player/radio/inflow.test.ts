import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Frame } from '#audio/frame.ts';
import { Inflow } from '#player/radio/inflow.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Sound at 128 kbit/s in pieces of a tenth of a second. */
function tenths(count: number): Frame[] {
  return Array.from({ length: count }, () => ({
    bytes: new Uint8Array(1_600),
    durationSeconds: 0.1,
  }));
}

function anInflow() {
  return new Inflow({ now: Date.now, tick: () => performance.now() }, undefined);
}

/** So many tenths of a second of sound, every tenth of a second, for so long. */
function bring(inflow: Inflow, count: number, forMs: number, everyMs = 100): void {
  for (let ms = 0; ms < forMs; ms += everyMs) {
    inflow.time(tenths(count));
    vi.advanceTimersByTime(everyMs);
  }
}

it('finds a server’s burst: what came before it could be played', () => {
  const inflow = anInflow();
  expect(inflow.burstBytes).toBeNull();
  inflow.time(tenths(40));
  vi.advanceTimersByTime(100);
  bring(inflow, 1, 2_000);
  expect(inflow.burstBytes).toBeCloseTo(64_000, -3);
});

it('finds no burst, and nothing slow, in what comes as it is played', () => {
  const inflow = anInflow();
  bring(inflow, 1, 6_000);
  expect([inflow.burstBytes, inflow.slowShare]).toEqual([null, null]);
});

it('tells by what share a connection is too slow, and no more once it has caught up', () => {
  const inflow = anInflow();
  bring(inflow, 1, 6_000, 200);
  expect(inflow.slowShare).toBeCloseTo(0.5);
  bring(inflow, 1, 4_000);
  expect(inflow.slowShare).toBeNull();
});

it('is timed by the clock that nobody sets', () => {
  const inflow = anInflow();
  bring(inflow, 1, 2_000);
  vi.setSystemTime(Date.now() + 3_600_000);
  bring(inflow, 1, 2_000);
  expect([inflow.burstBytes, inflow.slowShare]).toEqual([null, null]);
});

it('keeps what it is given to keep, with its type and its titles, and not what is merely timed', () => {
  const inflow = anInflow();
  inflow.time(tenths(5));
  inflow.arrivals.add(tenths(20), 'audio/aac');
  inflow.arrivals.addTitle('Ella Fitzgerald - Misty');
  expect(inflow.arrivals.seconds).toBeCloseTo(2);
  expect(inflow.arrivals.mime).toBe('audio/aac');
  expect(inflow.arrivals.titles[0]?.text).toBe('Ella Fitzgerald - Misty');
});
