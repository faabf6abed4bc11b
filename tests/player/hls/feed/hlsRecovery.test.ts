import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  asksAgain,
  isHopeless,
  mending,
  retryWaitMs,
  type FailedRequest,
} from '#player/hls/feed/hlsRecovery.ts';

describe('the wait before the next try', () => {
  it('grows to half a minute, at most, and is never nothing', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.double({ min: 0, max: 0.999, noNaN: true }), (tries, random) => {
        const waitMs = retryWaitMs(tries, random);
        expect(waitMs).toBeGreaterThanOrEqual(200);
        expect(waitMs).toBeLessThanOrEqual(Math.min(30_000, 1000 * 2 ** tries));
      }),
    );
  });
});

describe('a request that failed', () => {
  const failed: FailedRequest = {
    isSegment: true,
    status: 0,
    failuresBefore: 0,
    hasOther: false,
    isPlaylistFresh: true,
  };

  it('is made again for ever while the whole server is away', () => {
    for (const status of [0, 404, 503]) {
      const away = { ...failed, status, failuresBefore: 50, isPlaylistFresh: false };
      expect(asksAgain(away)).toBe(true);
    }
    expect(asksAgain({ ...failed, isSegment: false, status: 404, failuresBefore: 50 })).toBe(true);
  });

  it('is given up for one segment that is lost, so that the next is played', () => {
    expect(asksAgain({ ...failed, status: 404 })).toBe(true);
    expect(asksAgain({ ...failed, status: 404, failuresBefore: 1 })).toBe(false);
    expect(asksAgain({ ...failed, status: 500, failuresBefore: 3 })).toBe(true);
    expect(asksAgain({ ...failed, status: 500, failuresBefore: 4 })).toBe(false);
  });

  it('leads to another rendition soon, where there is one', () => {
    expect(asksAgain({ ...failed, hasOther: true })).toBe(true);
    expect(asksAgain({ ...failed, hasOther: true, failuresBefore: 1 })).toBe(false);
  });
});

describe('a stream that has not sounded yet', () => {
  const failure = { isFatal: false, isSegment: false, failures: 1, renditions: 1 };

  it('is left for the next stream when its playlist fails', () => {
    expect(isHopeless({ ...failure, isFatal: true })).toBe(true);
    expect(isHopeless(failure)).toBe(true);
    expect(isHopeless({ ...failure, renditions: 2 })).toBe(false);
  });

  it('may lack a segment or two', () => {
    expect(isHopeless({ ...failure, isSegment: true, failures: 2 })).toBe(false);
    expect(isHopeless({ ...failure, isSegment: true, failures: 3 })).toBe(true);
  });
});

it('mends an element gently, then wholly, and gives up one that breaks again and again', () => {
  expect(mending([], 0)).toBe('buffers');
  expect(mending([0], 1_000)).toBe('buffers');
  expect(mending([0, 1_000], 2_000)).toBe('all');
  expect(mending([0, 1_000, 2_000], 3_000)).toBe('give-up');
  expect(mending([0, 1_000, 2_000], 40_000)).toBe('buffers');
});
