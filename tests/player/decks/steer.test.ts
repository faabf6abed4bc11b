import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { steeredRate } from '#player/decks/steer.ts';

interface Given {
  reserveSeconds?: number;
  isFollowing?: boolean;
  rate?: number;
}
const at = (lagSeconds: number, given: Given = {}) =>
  steeredRate({
    lagSeconds,
    liveLagSeconds: 4,
    reserveSeconds: 0,
    isFollowing: true,
    rate: 1,
    ...given,
  });

it('never plays more than 3 % faster or slower', () => {
  const seconds = fc.double({ min: -10, max: 10_000, noNaN: true });
  const rates = fc.constantFrom(0.97, 1, 1.03);
  const property = fc.property(seconds, seconds, rates, (lagSeconds, reserveSeconds, rate) => {
    const next = at(lagSeconds, { reserveSeconds, rate });
    return next >= 0.97 && next <= 1.03;
  });
  expect(() => fc.assert(property)).not.toThrow();
});

describe('a listener who means to be live', () => {
  it('is played to as it comes, as long as little is lost', () => {
    expect([at(4), at(5.4), at(3.3)]).toEqual([1, 1, 1]);
  });

  it('catches up what a stall has cost, and no more', () => {
    expect(at(6)).toBe(1.03);
    expect(at(4.5, { rate: 1.03 })).toBe(1.03);
    expect(at(4.2, { rate: 1.03 })).toBe(1);
  });

  it('wins back what a trouble has used up of what was in hand', () => {
    expect(at(3.2)).toBe(0.97);
    expect(at(3.7, { rate: 0.97 })).toBe(0.97);
    expect(at(3.8, { rate: 0.97 })).toBe(1);
  });

  it('is slowed where the sound is about to run out', () => {
    expect(at(0.5)).toBe(0.97);
  });
});

describe('a listener who wants a reserve', () => {
  it('falls behind slowly until it is there, and keeps it', () => {
    expect(at(4, { reserveSeconds: 30 })).toBe(0.97);
    expect(at(29.8, { reserveSeconds: 30, rate: 0.97 })).toBe(0.97);
    expect(at(30, { reserveSeconds: 30, rate: 0.97 })).toBe(1);
    expect(at(29.8, { reserveSeconds: 30 })).toBe(1);
    expect(at(200, { reserveSeconds: 30 })).toBe(1);
  });

  it('gets it also where they are behind live, and no further than they went back', () => {
    expect(at(12, { reserveSeconds: 30, isFollowing: false })).toBe(0.97);
    expect(at(90, { reserveSeconds: 30, isFollowing: false })).toBe(1);
  });
});

describe('a listener who is behind live by choice', () => {
  it('is played to as it was, however it was played before the pause', () => {
    expect(at(9, { isFollowing: false, rate: 1.03 })).toBe(1);
    expect(at(9, { isFollowing: false, rate: 0.97 })).toBe(1);
  });

  it('is slowed where the sound is about to run out', () => {
    expect(at(0.5, { isFollowing: false })).toBe(0.97);
  });
});
