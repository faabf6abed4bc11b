import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { aBottleneck, Wire } from './wire.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('lets the lines through a bottleneck in turns, whoever was there first', () => {
  const bottleneck = aBottleneck();
  const cameOf = [0, 0];
  const wires = cameOf.map((_, i) => {
    const wire = new Wire(bottleneck, (bytes) => void (cameOf[i]! += bytes.length));
    wire.set({ pace: { kbps: 64 }, isHeld: false });
    return wire;
  });
  for (const wire of wires) wire.send(Buffer.alloc(60_000));
  vi.advanceTimersByTime(5_000);
  expect(cameOf[0]! + cameOf[1]!).toBeGreaterThan(38_000);
  expect(cameOf[0]! + cameOf[1]!).toBeLessThan(44_000);
  expect(Math.abs(cameOf[0]! - cameOf[1]!)).toBeLessThan(4_000);
  for (const wire of wires) wire.end();
});
