import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ArrivalClock,
  SETTLE_MS,
  TRICKLE_MS,
  USUAL_BURST_BYTES,
} from '#player/recording/arrivalClock.ts';

const NOON_MS = Date.parse('2026-03-01T12:00:00Z');
/** 128 kbit/s. */
const BYTES_PER_SECOND = 16_000;

/** A connection that is told how much sound has come, at moments counted from its beginning. */
function aConnection(burstBytes?: number) {
  const world = { nowMs: NOON_MS };
  const clock = new ArrivalClock(() => world.nowMs, burstBytes);
  const at = (ms: number, seconds: number) => {
    world.nowMs = NOON_MS + ms;
    clock.arrived(seconds, seconds * BYTES_PER_SECOND);
  };
  const originMs = () => clock.originMs - NOON_MS;
  const settledMs = (patienceMs = 60_000) => clock.settledAtMs(patienceMs) - NOON_MS;
  return { world, clock, at, originMs, settledMs };
}

describe('a connection that has brought nothing', () => {
  it('has no origin, and is never settled', () => {
    const { clock, settledMs } = aConnection();
    expect(clock.originMs).toBe(Infinity);
    expect(settledMs()).toBe(Infinity);
    expect(clock.isTrickling).toBe(false);
  });
});

describe('a burst that comes at once', () => {
  it('was on the air before it came', () => {
    const { at, originMs } = aConnection();
    at(0, 1);
    at(20, 4);
    expect(originMs()).toBe(-3_980);
  });

  it('is over when nothing has come faster than it plays for a while', () => {
    const { at, settledMs } = aConnection();
    at(0, 1);
    at(20, 4);
    expect(settledMs()).toBe(20 + SETTLE_MS);
    for (let ms = 120; ms < 3_000; ms += 100) at(ms, 4 + (ms - 20) / 1_000);
    expect(settledMs()).toBe(20 + SETTLE_MS);
  });

  it('is waited for no longer than there is patience', () => {
    const { at, settledMs } = aConnection();
    at(0, 4);
    expect(settledMs(120)).toBe(120);
    expect(settledMs(0)).toBe(0);
  });
});

describe('a server that gives no burst', () => {
  it('is waited for a second: the burst may have only begun', () => {
    const { at, settledMs } = aConnection();
    at(0, 0.1);
    expect(settledMs()).toBe(TRICKLE_MS);
  });

  it('has its sound on the air as it comes, as the piece with the least delay tells', () => {
    const jitter = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 80 });
    const property = fc.property(jitter, (delays) => {
      const { at, originMs } = aConnection();
      for (const [i, delayMs] of delays.entries()) at(i * 100 + delayMs, (i + 1) * 0.1);
      return Math.abs(originMs() - (Math.min(...delays) - 100)) < 0.01;
    });
    expect(() => fc.assert(property)).not.toThrow();
  });
});

describe('a burst over a line hardly faster than the stream', () => {
  /** Pieces of 180 ms that bring a third more than is played. */
  function trickle(connection: ReturnType<typeof aConnection>, forMs: number) {
    for (let ms = 0; ms <= forMs; ms += 180) connection.at(ms, 0.24 + (ms / 1_000) * 1.33);
    connection.world.nowMs = NOON_MS + forMs;
  }

  it('is seen after a second, and no longer than it lasts', () => {
    const connection = aConnection();
    trickle(connection, 900);
    expect(connection.clock.isTrickling).toBe(false);
    trickle(connection, 2_000);
    expect(connection.clock.isTrickling).toBe(true);
    connection.world.nowMs += TRICKLE_MS + 1;
    expect(connection.clock.isTrickling).toBe(false);
  });

  it('is placed by what such a server gives to each who joins', () => {
    const connection = aConnection(64_000);
    trickle(connection, 2_000);
    expect(connection.originMs()).toBeCloseTo(-4_000, -2);
  });

  it('is placed by what Icecast gives unless it is set up otherwise, where nobody has seen more', () => {
    const connection = aConnection();
    trickle(connection, 2_000);
    const usualMs = (USUAL_BURST_BYTES / BYTES_PER_SECOND) * 1_000;
    expect(connection.originMs()).toBeCloseTo(-usualMs, -2);
  });
});

describe('a clock that somebody sets', () => {
  it('cannot make the origin later: what has come was on the air before', () => {
    const property = fc.property(
      fc.array(fc.integer({ min: -50_000, max: 50_000 }), { minLength: 1, maxLength: 20 }),
      (steps) => {
        const { at, clock } = aConnection();
        let ms = 0;
        let earliest = Infinity;
        return steps.every((step, i) => {
          ms += step;
          at(ms, (i + 1) * 0.5);
          earliest = Math.min(earliest, NOON_MS + ms - (i + 1) * 500);
          return clock.originMs <= earliest + 0.001 && !Number.isNaN(clock.settledAtMs(150));
        });
      },
    );
    expect(() => fc.assert(property)).not.toThrow();
  });
});
