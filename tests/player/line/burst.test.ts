import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { Burst } from '#player/line/burst.ts';

/** A tenth of a second at 128 kbit/s. */
const TENTH = { bytes: new Uint8Array(1_600), durationSeconds: 0.1 };
const tenths = (count: number) => Array.from({ length: count }, () => TENTH);

function live(burst: Burst, fromMs: number, toMs: number): void {
  for (let atMs = fromMs; atMs <= toMs; atMs += 100) burst.add([TENTH], atMs);
}

it('is what came before it could be played, in however many pieces', () => {
  for (const pieces of [1, 4, 10]) {
    const burst = new Burst();
    for (let i = 0; i < pieces; i += 1) burst.add(tenths(40 / pieces), 1_000);
    live(burst, 1_100, 5_000);
    expect(burst.bytes).toBeCloseTo(64_000, -3);
  }
});

it('is told as far as it has come', () => {
  const burst = new Burst();
  for (let atMs = 0; atMs <= 1_000; atMs += 100) burst.add(tenths(3), atMs);
  expect(burst.bytes).toBeCloseTo(2.3 * 16_000, -3);
});

it('is not seen in what comes as it is played', () => {
  const burst = new Burst();
  expect(burst.bytes).toBeNull();
  live(burst, 0, 5_000);
  expect(burst.bytes).toBeNull();
});

it('does not grow where an encoder’s clock runs fast', () => {
  const burst = new Burst();
  burst.add(tenths(40), 0);
  for (let atMs = 99; atMs < 500_000; atMs += 99) burst.add([TENTH], atMs);
  expect(burst.bytes).toBeLessThan(66_000);
});

it('is the same burst over a faster line, and never more than has come', () => {
  const story = fc.record({
    burstTenths: fc.integer({ min: 10, max: 200 }),
    pieces: fc.integer({ min: 1, max: 12 }),
    overMs: fc.integer({ min: 0, max: 500 }),
  });
  const property = fc.property(story, ({ burstTenths, pieces, overMs }) => {
    const burst = new Burst();
    let sent = 0;
    for (let i = 1; i <= pieces; i += 1) {
      const until = Math.round((burstTenths * i) / pieces);
      burst.add(tenths(until - sent), (overMs * i) / pieces);
      sent = until;
    }
    const bytes = burst.bytes ?? 0;
    // To the byte. What came while it was sent was played meanwhile, by the clock of the first piece.
    return bytes <= sent * 1_600 + 1 && bytes >= sent * 1_600 - overMs * 16 - 1;
  });
  expect(() => fc.assert(property)).not.toThrow();
});

it('is no burst at all where only a packet came at once', () => {
  const burst = new Burst();
  burst.add(tenths(5), 0);
  expect(burst.bytes).toBeNull();
});

it('is watched for ten seconds, not for hours: what is won later is how clocks differ', () => {
  const burst = new Burst();
  burst.add(tenths(20), 0);
  const { bytes } = burst;
  burst.add(tenths(400), 10_001);
  expect(burst.bytes).toBe(bytes);
});
