import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginsAt } from '#player/hls/hlsBeginning.ts';

/** Segments of four seconds from 100 to 124; live is at 112.4. */
const PLAYLIST = {
  live: 112.4,
  oldest: 104,
  targetSeconds: 4,
  segments: Array.from({ length: 6 }, (_, index) => ({ start: 100 + 4 * index })),
};

describe('where a stream begins that is to go on from another', () => {
  it('is where the other is heard', () => {
    expect(beginsAt({ ...PLAYLIST, wanted: 106, until: null })).toBe(106);
  });

  it('is live for a listener who is live, and the oldest for one who is further behind', () => {
    expect(beginsAt({ ...PLAYLIST, wanted: 112, until: null })).toBeNull();
    expect(beginsAt({ ...PLAYLIST, wanted: 20, until: null })).toBe(104);
  });

  it('is the last segment that still meets what the other has in hand, on a narrow line', () => {
    expect(beginsAt({ ...PLAYLIST, wanted: 112, until: 119 })).toBe(116);
    expect(beginsAt({ ...PLAYLIST, wanted: 112, until: 120.5 })).toBe(116);
    expect(beginsAt({ ...PLAYLIST, wanted: 109, until: 111 })).toBe(109);
  });

  it('never leaves a hole between the two', () => {
    const any = fc.double({ min: 100, max: 130, noNaN: true });
    fc.assert(
      fc.property(any, fc.double({ min: 0, max: 20, noNaN: true }), (wanted, inHand) => {
        const until = wanted + inHand;
        const begins = beginsAt({ ...PLAYLIST, wanted, until }) ?? wanted;
        expect(begins).toBeLessThanOrEqual(Math.max(until, PLAYLIST.oldest));
      }),
    );
  });
});
