import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Frame } from '#audio/frame.ts';
import { SETTLE_MS, TRICKLE_MS, TWO_STEPS_MS } from '#player/recording/arrivalClock.ts';
import { KEEP_SECONDS } from '#player/recording/arrivals.ts';
import {
  CUT_OVERLAP_SECONDS,
  cutOf,
  MAX_BURST_MS,
  MAX_PATIENCE_MS,
  MIN_PATIENCE_MS,
  PATIENCE_MS,
  patienceFor,
  placingOf,
} from '#player/recording/joining.ts';
import { HASHED_FRAMES } from '#player/recording/recentHashes.ts';

const FRAME_SECONDS = 0.025;
const NOW_MS = 1_800_000_000_000;

type Arrived = Parameters<typeof placingOf>[0];
type Recorded = Parameters<typeof placingOf>[1];

/** So many frames of which this is the first, whose hashes are their numbers. */
function arrived(from: number, count: number, given: Partial<Arrived> = {}): Arrived {
  const frames = Array.from({ length: count }, (): Frame => ({
    bytes: new Uint8Array(0),
    durationSeconds: FRAME_SECONDS,
  }));
  return {
    frames,
    hashes: frames.map((_, i) => from + i),
    seconds: count * FRAME_SECONDS,
    originMs: NOW_MS - count * FRAME_SECONDS * 1_000,
    isTrickling: false,
    settledAtMs: (patienceMs) => NOW_MS + patienceMs,
    ...given,
  };
}

/** Frames of these numbers, the newest of which was on the air just now. */
function recorded(from: number, to: number, given: Partial<Recorded> = {}): Recorded {
  const hashes = Array.from({ length: to - from }, (_, i) => from + i);
  return { hashes, endSeconds: hashes.length * FRAME_SECONDS, endMs: NOW_MS, ...given };
}

describe('the first connection', () => {
  it('is all that there is', () => {
    const nothing = recorded(0, 0);
    expect(placingOf(arrived(0, 0), nothing, 150, NOW_MS)).toEqual({ is: 'joined', left: 0 });
    expect(placingOf(arrived(50, 9), nothing, 150, NOW_MS)).toEqual({ is: 'joined', left: 0 });
  });
});

describe('a connection with frames in common', () => {
  it('joins behind them, wherever its burst begins', () => {
    const property = fc.property(
      fc.integer({ min: 0, max: 196 }),
      fc.integer({ min: 4, max: 400 }),
      (from, count) => {
        const placing = placingOf(arrived(from, count), recorded(0, 200), 150, NOW_MS);
        return placing.is === 'joined' && placing.left === 200 - from;
      },
    );
    expect(() => fc.assert(property)).not.toThrow();
  });

  it('is not believed where they were on the air too long ago to be a burst', () => {
    const outageMs = MAX_BURST_MS + 1_000;
    const old = recorded(0, 2_000, { endMs: NOW_MS - outageMs });
    const jingle = arrived(100, 40);
    expect(placingOf(jingle, old, 150, NOW_MS).is).toBe('open');
    expect(placingOf(jingle, recorded(0, 200), 150, NOW_MS).is).toBe('joined');
  });

  it('is believed after any outage where it goes on behind what is recorded', () => {
    const old = recorded(0, 200, { endMs: NOW_MS - 3_600_000 });
    expect(placingOf(arrived(190, 40), old, 150, NOW_MS)).toEqual({ is: 'joined', left: 10 });
  });
});

describe('a connection of another encoder', () => {
  const OTHER = 100_000;

  it('is waited for until it is known what it brings, and then cut to', () => {
    const other = arrived(OTHER, 100);
    expect(placingOf(other, recorded(0, 200), 150, NOW_MS)).toEqual({ is: 'open', waitMs: 150 });
    const settled = { ...other, settledAtMs: () => NOW_MS };
    expect(placingOf(settled, recorded(0, 200), 150, NOW_MS).is).toBe('cut');
  });

  it('waits for ever while nothing has come at all', () => {
    const nothing = arrived(OTHER, 0, { originMs: Infinity, settledAtMs: () => Infinity });
    const placing = placingOf(nothing, recorded(0, 200), 150, NOW_MS);
    expect(placing).toEqual({ is: 'open', waitMs: Infinity });
  });

  it('is cut where the recording ends, but for the length of a fade', () => {
    const property = fc.property(
      fc.integer({ min: 10, max: 1_000 }),
      fc.nat(30_000),
      (count, gone) => {
        const other = arrived(OTHER, count);
        const { left } = cutOf(other, NOW_MS - gone);
        const beginsMs = other.originMs + left * FRAME_SECONDS * 1_000;
        const wishedMs = NOW_MS - gone - CUT_OVERLAP_SECONDS * 1_000;
        const isBefore = wishedMs < other.originMs;
        const offMs = Math.abs(beginsMs - wishedMs);
        return isBefore ? left === 0 : offMs <= (FRAME_SECONDS * 1_000) / 2 + 0.001;
      },
    );
    expect(() => fc.assert(property)).not.toThrow();
  });

  it('keeps half a second of a burst that trickles in, however far it is from its place', () => {
    const late = arrived(OTHER, 80, { originMs: NOW_MS - 60_000, isTrickling: true });
    expect(cutOf(late, NOW_MS).left).toBe(60);
    expect(cutOf({ ...late, isTrickling: false }, NOW_MS).left).toBe(80);
  });

  it('is cut to as soon as a burst that trickles in has come to its place', () => {
    const trickling = (seconds: number) =>
      arrived(OTHER, seconds * 40, { originMs: NOW_MS - 10_000, isTrickling: true });
    const end = recorded(0, 200, { endMs: NOW_MS - 5_000 });
    expect(placingOf(trickling(5.4), end, 20_000, NOW_MS).is).toBe('open');
    expect(placingOf(trickling(5.5), end, 20_000, NOW_MS).is).toBe('cut');
  });
});

describe('patience', () => {
  it.each([
    { inHandSeconds: undefined, ms: PATIENCE_MS },
    { inHandSeconds: -3, ms: MIN_PATIENCE_MS },
    { inHandSeconds: 0, ms: MIN_PATIENCE_MS },
    { inHandSeconds: 1, ms: MIN_PATIENCE_MS },
    { inHandSeconds: 3.5, ms: 2_500 },
    { inHandSeconds: 21, ms: MAX_PATIENCE_MS },
    { inHandSeconds: 3_600, ms: MAX_PATIENCE_MS },
  ])('is $ms ms with $inHandSeconds s in hand', ({ inHandSeconds, ms }) => {
    expect(patienceFor(inHandSeconds)).toBe(ms);
  });

  it('never spends the last second in hand, unless there is less', () => {
    const property = fc.property(fc.double({ min: 1.2, max: 600, noNaN: true }), (inHand) => {
      return patienceFor(inHand) <= inHand * 1_000 - 1_000 + 0.001;
    });
    expect(() => fc.assert(property)).not.toThrow();
  });
});

it('keeps more of what arrives than it ever waits for, and knows more than any burst again', () => {
  expect(MIN_PATIENCE_MS).toBeLessThan(PATIENCE_MS);
  expect(PATIENCE_MS).toBeLessThan(MAX_PATIENCE_MS);
  expect(MAX_PATIENCE_MS).toBeLessThan(KEEP_SECONDS * 1_000);
  expect(KEEP_SECONDS * 1_000).toBeLessThan(MAX_BURST_MS);
  // Of the shortest frames that are sent: 24 ms.
  expect(MAX_BURST_MS).toBeLessThan(HASHED_FRAMES * 24);
  expect(SETTLE_MS).toBeLessThan(TRICKLE_MS);
  expect(TRICKLE_MS).toBeLessThan(TWO_STEPS_MS);
});
