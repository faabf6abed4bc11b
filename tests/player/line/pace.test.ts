import { expect, it } from 'vitest';
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
