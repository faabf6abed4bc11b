import { expect, it } from 'vitest';
import { startOfShow } from '#player/onAir/startOfShow.ts';

const show = { start: '2026-03-02T12:00:00.000Z' };
const START = Date.parse(show.start);

const at = (heardMs: number, { startMs = START - 60_000, delayMs = 0 } = {}) =>
  startOfShow(show, delayMs, {
    startMs,
    heardMs,
    edgeMs: START + 600_000,
    inHandSeconds: 0,
    behindSeconds: 0,
    isLive: false,
  });

it('is the start of the show, when that is recorded', () => {
  expect(at(START + 300_000)).toBe(START);
  expect(at(START + 300_000, { startMs: START + 1 })).toBeNull();
});

it('is later by what the stream runs behind the schedule', () => {
  expect(at(START + 300_000, { delayMs: 30_000 })).toBe(START + 30_000);
  expect(at(START + 300_000, { delayMs: 601_000 })).toBeNull();
});

it('is nowhere to go from within fifteen seconds of it', () => {
  expect(at(START + 14_999)).toBeNull();
  expect(at(START - 14_999)).toBeNull();
  expect(at(START + 15_000)).toBe(START);
});

it('can be gone to from the oldest second that is kept to the newest, and from no other', () => {
  expect(at(START + 300_000, { startMs: START })).toBe(START);
  expect(at(START + 300_000, { delayMs: 600_000 })).toBe(START + 600_000);
  expect(at(START + 300_000, { delayMs: 600_001 })).toBeNull();
});

it('can be gone forward to, by who is still in the show before', () => {
  expect(at(START - 30_000)).toBe(START);
});
