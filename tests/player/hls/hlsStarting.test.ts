import { describe, expect, it } from 'vitest';
import type { HlsStart } from '#player/decks/deck.ts';
import { HlsStarting } from '#player/hls/hlsStarting.ts';
import type { Timeline } from '#player/recording/timeline.ts';
import { aPlaylist, NOW } from '#tests/support/hlsPlaylists.ts';
import { timeRanges } from '#tests/support/timeRanges.ts';

const starting = (given: Partial<HlsStart> = {}) =>
  new HlsStarting({ clockMs: null, untilMs: null, reserveSeconds: 0, isHeld: false, ...given });
/** The playlist ends now, at second 124. */
const secondsAt = (clockMs: number) => 124 + (clockMs - NOW) / 1_000;
const SOUND = timeRanges([112, 113]);

describe('a start at live', () => {
  it('leaves to hls.js where to load', () => {
    expect(starting().place(aPlaylist(), 113, secondsAt)).toBeNull();
  });

  it('begins with the first sound, once', () => {
    const begun = starting();
    expect(begun.hasBegun).toBe(false);
    expect(begun.begin(timeRanges())).toBeNull();
    expect(begun.hasBegun).toBe(false);
    expect(begun.begin(SOUND)).toEqual({ seconds: 112, isLive: true });
    expect(begun.hasBegun).toBe(true);
    expect(begun.begin(SOUND)).toBeNull();
  });
});

describe('a start behind live, or where another deck is heard', () => {
  it('says once from where to load, when the first playlist comes', () => {
    const behind = starting({ reserveSeconds: 15 });
    expect(behind.place(aPlaylist(), 113, secondsAt)).toBe(109);
    expect(behind.place(aPlaylist({ from: 104 }), 117, secondsAt)).toBeNull();
    const followed = starting({ clockMs: NOW - 18_000 });
    expect(followed.place(aPlaylist(), 113, secondsAt)).toBe(106);
  });

  it('waits for that moment, and is not live then', () => {
    const behind = starting({ reserveSeconds: 15 });
    behind.place(aPlaylist(), 113, secondsAt);
    expect(behind.begin(timeRanges([108, 108.5]))).toBeNull();
    expect(behind.begin(timeRanges([108, 110]))).toEqual({ seconds: 109, isLive: false });
  });

  it('is live where the playlist goes no further back', () => {
    const behind = starting({ reserveSeconds: 8 });
    expect(behind.place(aPlaylist(), 113, secondsAt)).toBeNull();
    expect(behind.begin(SOUND)).toEqual({ seconds: 112, isLive: true });
  });
});

describe('a start after the element was mended', () => {
  const timelineAt = (heardSeconds: number): Timeline => ({
    startMs: NOW - 60_000,
    heardMs: NOW - (124 - heardSeconds) * 1_000,
    edgeMs: NOW,
    inHandSeconds: 0,
    behindSeconds: 124 - heardSeconds,
    isLive: heardSeconds > 110,
  });
  const begun = () => {
    const one = starting();
    one.begin(SOUND);
    return one;
  };

  it('is where it was heard last', () => {
    const mended = begun();
    mended.beginAgain('buffers', 112.5, timelineAt);
    expect(mended.hasBegun).toBe(false);
    expect(mended.begin(SOUND)).toEqual({ seconds: 112.5, isLive: false });
  });

  it('is found by the clock in an element that is all new, for who had gone back', () => {
    const mended = begun();
    mended.beginAgain('all', 106, timelineAt);
    const anew = aPlaylist({ from: 0 });
    expect(mended.place(anew, 13, (clockMs) => secondsAt(clockMs) - 100)).toBe(6);
  });

  it('is live in an element that is all new, for who was live', () => {
    const mended = begun();
    mended.beginAgain('all', 112.5, timelineAt);
    expect(mended.begin(timeRanges([12, 13]))).toEqual({ seconds: 12, isLive: true });
  });

  it('is still live where it broke before its first sound', () => {
    for (const how of ['buffers', 'all'] as const) {
      const broken = starting();
      broken.beginAgain(how, 0, timelineAt);
      expect(broken.begin(SOUND)).toEqual({ seconds: 112, isLive: true });
    }
  });

  it('is still the moment that was asked for, where it broke before that came', () => {
    const broken = starting({ reserveSeconds: 18 });
    broken.place(aPlaylist(), 113, secondsAt);
    broken.beginAgain('buffers', 0, timelineAt);
    expect(broken.begin(timeRanges([104, 108]))).toEqual({ seconds: 106, isLive: false });
    const renewed = starting({ reserveSeconds: 18 });
    renewed.place(aPlaylist(), 113, secondsAt);
    renewed.beginAgain('all', 0, timelineAt);
    expect(renewed.place(aPlaylist(), 113, secondsAt)).toBe(106);
  });
});
