import { describe, expect, it } from 'vitest';
import { isGone, livePlace, oldestSeconds, reachable, withinReach } from '#player/hls/hlsReach.ts';
import { aPlaylist } from '#tests/support/hlsPlaylists.ts';
import { timeRanges } from '#tests/support/timeRanges.ts';

const NOTHING = timeRanges();

describe('how far back a listener can go', () => {
  it('is to the second segment: the first may be gone when it is asked for', () => {
    expect(reachable(aPlaylist())).toBe(104);
    expect(withinReach(aPlaylist(), NOTHING, 60)).toBe(104);
    expect(withinReach(aPlaylist(), NOTHING, 101)).toBe(104);
    expect(withinReach(aPlaylist(), NOTHING, 110)).toBe(110);
  });

  it('is to the first of a playlist so short that it would lose a third of it', () => {
    expect(reachable(aPlaylist({ segments: 3 }))).toBe(100);
    expect(reachable(aPlaylist({ segments: 0 }))).toBe(100);
  });

  it('is further where it is still in hand', () => {
    const buffered = timeRanges([60, 120]);
    expect(withinReach(aPlaylist(), buffered, 62)).toBe(62);
    expect(oldestSeconds(aPlaylist(), buffered, 115)).toBe(60);
    expect(oldestSeconds(aPlaylist(), buffered, 130)).toBe(100);
  });

  it('is told of the playlist where the sound in hand begins later', () => {
    expect(oldestSeconds(aPlaylist(), timeRanges([112, 120]), 115)).toBe(100);
    expect(oldestSeconds(aPlaylist(), NOTHING, 115)).toBe(100);
  });

  it('is anywhere while no playlist says what there is', () => {
    expect(withinReach(null, NOTHING, 3)).toBe(3);
  });
});

describe('where live is heard', () => {
  it('is at the moment itself, where that is in hand', () => {
    expect(livePlace(aPlaylist(), timeRanges([108, 118]), 113)).toBe(113);
  });

  it('is at the start of its segment, where that is still to come', () => {
    expect(livePlace(aPlaylist(), NOTHING, 113)).toBeCloseTo(112.05);
    expect(livePlace(aPlaylist(), timeRanges([100, 104]), 111.9)).toBeCloseTo(108.05);
  });

  it('is at the moment itself, where no segment is known for it', () => {
    expect(livePlace(null, NOTHING, 113)).toBeCloseTo(113.05);
    expect(livePlace(aPlaylist(), NOTHING, 40)).toBeCloseTo(40.05);
  });
});

describe('a place that has left the playlist', () => {
  it('is gone once nothing of it is in hand', () => {
    expect(isGone(aPlaylist(), NOTHING, 90)).toBe(true);
    expect(isGone(aPlaylist(), timeRanges([80, 90.3]), 90)).toBe(true);
  });

  it('is heard on while it is in hand', () => {
    expect(isGone(aPlaylist(), timeRanges([80, 98]), 90)).toBe(false);
  });

  it('is no place that is still in the playlist, whether it has come or not', () => {
    expect(isGone(aPlaylist(), NOTHING, 100)).toBe(false);
    expect(isGone(aPlaylist(), NOTHING, 123)).toBe(false);
  });
});
