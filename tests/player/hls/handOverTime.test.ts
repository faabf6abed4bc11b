import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isTimeToFollow, lastsUntilFollowed, type HandOver } from '#player/hls/handOverTime.ts';

const NOW = 1_000_000;
/** A preferred stream is back, and has all that is heard. */
const BACK: HandOver = {
  heardMs: NOW,
  inHandUntilMs: NOW + 8_000,
  soundFromMs: NOW,
  isSpent: false,
  waitedMs: 0,
};

describe('one HLS stream follows another', () => {
  it('at once where it has all that comes', () => {
    expect(isTimeToFollow(BACK)).toBe(true);
  });

  it('only behind the hole that it was away for', () => {
    const hole = { ...BACK, soundFromMs: NOW + 7_000 };
    expect(isTimeToFollow(hole)).toBe(false);
    expect(isTimeToFollow({ ...hole, heardMs: NOW + 7_000, inHandUntilMs: NOW + 15_000 })).toBe(
      true,
    );
  });

  it('only when it has come as far as what is heard, unless it never does', () => {
    const late = { ...BACK, soundFromMs: Infinity };
    expect(isTimeToFollow(late)).toBe(false);
    expect(isTimeToFollow({ ...late, waitedMs: 31_000 })).toBe(true);
  });

  it('only at the end of what is in hand of a stream that is spent', () => {
    const spent = { ...BACK, isSpent: true };
    expect(isTimeToFollow(spent)).toBe(false);
    expect(isTimeToFollow({ ...spent, inHandUntilMs: NOW + 1_400 })).toBe(true);
    expect(isTimeToFollow({ ...spent, inHandUntilMs: null })).toBe(true);
  });

  it('before what is heard is used up, whatever it has itself', () => {
    const any = fc.option(fc.integer({ min: NOW - 60_000, max: NOW + 60_000 }));
    fc.assert(
      fc.property(any, fc.boolean(), fc.nat(1_499), (soundFromMs, isSpent, inHandMs) => {
        const handOver = { ...BACK, soundFromMs, isSpent, inHandUntilMs: NOW + inHandMs };
        expect(isTimeToFollow(handOver)).toBe(true);
      }),
    );
  });

  it('without more being loaded of the other than it needs', () => {
    expect(lastsUntilFollowed({ ...BACK, soundFromMs: NOW + 7_000 })).toBe(true);
    expect(lastsUntilFollowed({ ...BACK, soundFromMs: NOW + 7_900 })).toBe(false);
    expect(lastsUntilFollowed({ ...BACK, soundFromMs: Infinity })).toBe(false);
    expect(lastsUntilFollowed({ ...BACK, inHandUntilMs: null })).toBe(false);
  });
});
