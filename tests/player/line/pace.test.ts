import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Pace } from '#player/line/pace.ts';

/** A stream that brings `seconds` of sound each `everyMs`, for ten seconds. */
function paced(seconds: number, everyMs: number): Pace {
  const pace = new Pace();
  for (let atMs = 0; atMs <= 10_000; atMs += everyMs) pace.add(seconds, atMs);
  return pace;
}

it('finds nothing slow in a stream that comes as it is played, in pieces of any size', () => {
  expect(paced(0.1, 100).isSlow).toBe(false);
  expect(paced(1, 1_000).isSlow).toBe(false);
});

it('finds a stream slow that brings half of what is played', () => {
  expect(paced(0.05, 100).isSlow).toBe(true);
});

it('waits a second and a half before it says so', () => {
  const pace = new Pace();
  for (let atMs = 0; atMs < 1_500; atMs += 100) pace.add(0.01, atMs);
  expect(pace.isSlow).toBe(false);
});

it('does not take a burst for its pace', () => {
  const pace = new Pace();
  pace.add(30, 0);
  for (let atMs = 100; atMs <= 10_000; atMs += 100) pace.add(0.05, atMs);
  expect(pace.isSlow).toBe(true);
});

describe('the share of what is played that comes', () => {
  it('is told to a twentieth, however unevenly the pieces come', () => {
    const story = fc.record({
      share: fc.double({ min: 0.1, max: 3, noNaN: true }),
      steps: fc.array(fc.integer({ min: 20, max: 120 }), { minLength: 60, maxLength: 120 }),
    });
    const property = fc.property(story, ({ share, steps }) => {
      const pace = new Pace();
      let atMs = 0;
      for (const stepMs of steps) {
        atMs += stepMs;
        pace.add((share * stepMs) / 1_000, atMs);
      }
      return Math.abs(pace.share! - share) <= share / 20;
    });
    expect(() => fc.assert(property)).not.toThrow();
  });

  it('is unknown until a second and a half has been seen', () => {
    const pace = new Pace();
    expect(pace.share).toBeNull();
    pace.add(1, 0);
    expect(pace.share).toBeNull();
    pace.add(1, 1_499);
    expect(pace.share).toBeNull();
    pace.add(1, 1_500);
    expect(pace.share).not.toBeNull();
  });

  it('forgets what was more than three seconds ago: a line that recovers is well again', () => {
    const pace = new Pace();
    for (let atMs = 0; atMs < 10_000; atMs += 100) pace.add(0.03, atMs);
    expect(pace.isSlow).toBe(true);
    for (let atMs = 10_000; atMs < 13_500; atMs += 100) pace.add(0.1, atMs);
    expect(pace.isSlow).toBe(false);
  });

  it('is not slow where it is a fifth less than what is played: clocks and jitter differ', () => {
    expect(paced(0.085, 100).isSlow).toBe(false);
    expect(paced(0.075, 100).isSlow).toBe(true);
  });
});
