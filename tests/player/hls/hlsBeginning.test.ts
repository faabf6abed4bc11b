import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HlsStart } from '#player/decks/deck.ts';
import {
  afterMending,
  beginningOf,
  beginsAt,
  LIVE,
  placeOf,
  soundsFrom,
} from '#player/hls/hlsBeginning.ts';
import { aPlaylist, NOW } from '#tests/support/hlsPlaylists.ts';
import { timeRanges } from '#tests/support/timeRanges.ts';

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

const start = (given: Partial<HlsStart> = {}): HlsStart => ({
  clockMs: null,
  untilMs: null,
  reserveSeconds: 0,
  isHeld: false,
  ...given,
});

describe('where a deck is told to begin', () => {
  it('is live, unless something else was asked for', () => {
    expect(beginningOf(start())).toBe(LIVE);
  });

  it('is as far behind live as the listener wants to be', () => {
    expect(beginningOf(start({ reserveSeconds: 30 }))).toEqual({ at: 'behind', seconds: 30 });
  });

  it('is where another deck was heard, whatever the listener wants to be behind', () => {
    const told = beginningOf(start({ clockMs: NOW, untilMs: NOW + 8_000, reserveSeconds: 30 }));
    expect(told).toEqual({ at: 'clock', clockMs: NOW, untilMs: NOW + 8_000 });
  });
});

describe('a place in the first playlist', () => {
  /** The playlist ends now, at second 124. */
  const secondsAt = (clockMs: number) => 124 + (clockMs - NOW) / 1_000;
  const at = (clockMs: number, untilMs: number | null = null) =>
    placeOf({ at: 'clock', clockMs, untilMs }, aPlaylist(), 113, secondsAt);

  it('is found by the clock', () => {
    expect(at(NOW - 18_000)).toBe(106);
    expect(at(NOW - 60_000)).toBe(104);
  });

  it('is live for a moment that is hardly behind live', () => {
    expect(at(NOW - 10_000)).toBeNull();
  });

  it('is left to the other deck as far as that has sound', () => {
    expect(at(NOW - 10_000, NOW - 3_000)).toBe(120);
  });

  it('is live where the playlist tells no time', () => {
    const beginning = { at: 'clock', clockMs: NOW - 18_000, untilMs: null } as const;
    expect(placeOf(beginning, aPlaylist(), 113, () => null)).toBeNull();
  });

  it('is so many seconds behind its end, as far as it goes back', () => {
    const behind = (seconds: number) =>
      placeOf({ at: 'behind', seconds }, aPlaylist(), 113, () => null);
    expect(behind(15)).toBe(109);
    expect(behind(60)).toBe(104);
    expect(behind(5)).toBeNull();
  });

  it('is anywhere in it while nobody knows where live is', () => {
    const beginning = { at: 'behind', seconds: 20 } as const;
    expect(placeOf(beginning, aPlaylist(), null, () => null)).toBeNull();
  });
});

describe('the first sound', () => {
  it('is the first that has come: nobody waits for the whole segment', () => {
    expect(soundsFrom(LIVE, timeRanges([112, 112.3]))).toBe(112);
  });

  it('is waited for', () => {
    expect(soundsFrom(LIVE, timeRanges())).toBeNull();
    expect(soundsFrom({ at: 'moment', seconds: 114 }, timeRanges([112, 113]))).toBeNull();
  });

  it('is the moment that was asked for, inside the segment that holds it', () => {
    expect(soundsFrom({ at: 'moment', seconds: 114 }, timeRanges([112, 116]))).toBe(114);
  });

  it('is the first after a moment that is gone', () => {
    expect(soundsFrom({ at: 'moment', seconds: 90 }, timeRanges([112, 116]))).toBe(112);
  });
});

describe('an element that was mended', () => {
  const timeline = {
    startMs: NOW - 60_000,
    heardMs: NOW - 40_000,
    edgeMs: NOW,
    inHandSeconds: 0,
    behindSeconds: 40,
    isLive: false,
  };

  it('goes on where it was heard, with new buffers', () => {
    const again = afterMending('buffers', { seconds: 110, timeline });
    expect(again).toEqual({ at: 'moment', seconds: 110 });
  });

  it('keeps the place of who had gone back by the clock, where all is new', () => {
    const again = afterMending('all', { seconds: 110, timeline });
    expect(again).toEqual({ at: 'clock', clockMs: NOW - 40_000, untilMs: null });
  });

  it('is live again for who was live, and for whom no place is known', () => {
    expect(afterMending('all', { seconds: 110, timeline: { ...timeline, isLive: true } })).toBe(
      LIVE,
    );
    expect(afterMending('all', { seconds: 110, timeline: null })).toBe(LIVE);
  });
});
