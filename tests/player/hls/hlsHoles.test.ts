import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holeAt, inHandSeconds, isLost, pastHole } from '#player/hls/hlsHoles.ts';
import { rangeAt } from '#player/decks/bufferedRanges.ts';
import { aPlaylist } from '#tests/support/hlsPlaylists.ts';
import { timeRanges } from '#tests/support/timeRanges.ts';

describe('what is in hand', () => {
  it('is what can be heard without a hole', () => {
    expect(inHandSeconds(timeRanges([100, 112]), 104)).toBe(8);
    expect(inHandSeconds(timeRanges([100, 108], [108.05, 112]), 104)).toBe(8);
    expect(inHandSeconds(timeRanges([100, 106], [108, 112]), 104)).toBe(2);
  });

  it('is nothing where nothing has come', () => {
    expect(inHandSeconds(timeRanges(), 104)).toBe(0);
    expect(inHandSeconds(timeRanges([100, 102], [108, 112]), 104)).toBe(0);
  });
});

describe('a hole in what has come', () => {
  it('is met when the sound before it is used up', () => {
    const buffered = timeRanges([100, 104], [108, 112]);
    expect(holeAt(buffered, 103)).toBeNull();
    expect(holeAt(buffered, 103.97)).toEqual({ from: 103.97, to: 108 });
    expect(holeAt(buffered, 104)).toEqual({ from: 104, to: 108 });
    expect(holeAt(buffered, 106)).toEqual({ from: 106, to: 108 });
  });

  it('is none where nothing has come behind it: that is the end', () => {
    expect(holeAt(timeRanges([100, 104]), 104)).toBeNull();
    expect(holeAt(timeRanges(), 0)).toBeNull();
  });

  it('is waited out while its segment may still come', () => {
    expect(isLost({ from: 104, to: 108 }, aPlaylist())).toBe(false);
  });

  it('is passed over when its segment has been given up', () => {
    expect(isLost({ from: 104, to: 108 }, aPlaylist({ gaps: [1] }))).toBe(true);
    expect(isLost({ from: 104, to: 108 }, aPlaylist({ gaps: [2] }))).toBe(false);
  });

  it('is passed over when its segment has left the playlist, or was never in it', () => {
    expect(isLost({ from: 96, to: 100 }, aPlaylist())).toBe(true);
    expect(isLost({ from: 124, to: 130 }, aPlaylist())).toBe(true);
    expect(isLost({ from: 104, to: 108 }, null)).toBe(true);
  });

  it('is passed over when it is smaller than any segment: encoders leave such', () => {
    expect(isLost({ from: 104, to: 104.4 }, aPlaylist())).toBe(true);
    expect(isLost({ from: 104, to: 104.6 }, aPlaylist())).toBe(false);
  });

  it('has sound behind it wherever it ends', () => {
    const lengths = fc.array(fc.double({ min: 0.2, max: 10, noNaN: true }), {
      minLength: 4,
      maxLength: 12,
    });
    fc.assert(
      fc.property(lengths, fc.double({ min: 0, max: 60, noNaN: true }), (cuts, playhead) => {
        let at = 0;
        const ends = cuts.map((length) => (at += length));
        const pairs = ends.flatMap((end, index) =>
          index % 2 === 1 ? [[ends[index - 1]!, end] as const] : [],
        );
        const buffered = timeRanges(...pairs);
        const hole = holeAt(buffered, playhead);
        if (!hole) return;
        expect(pastHole(hole)).toBeGreaterThan(playhead);
        expect(rangeAt(buffered, pastHole(hole))).not.toBeNull();
      }),
    );
  });
});
