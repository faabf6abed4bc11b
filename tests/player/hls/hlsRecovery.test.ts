import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  asksAgain,
  hangingCure,
  hardship,
  isHopeless,
  isRunningDry,
  mending,
  retryWaitMs,
  type FailedRequest,
  type Supply,
} from '#player/hls/hlsRecovery.ts';

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

describe('supply', () => {
  const well: Supply = {
    inHandSeconds: 10,
    sinceNewsMs: 3_000,
    targetSeconds: 4,
    isTroubled: false,
    wasSupplied: true,
  };

  it('is enough between two segments that come in time, and through a short trouble', () => {
    expect(isRunningDry(well)).toBe(false);
    expect(isRunningDry({ ...well, isTroubled: true })).toBe(false);
    expect(isRunningDry({ ...well, targetSeconds: 2, inHandSeconds: 3.5 })).toBe(false);
  });

  it('runs dry when nothing comes, early enough for another stream', () => {
    expect(isRunningDry({ ...well, inHandSeconds: 5.9, isTroubled: true })).toBe(true);
    expect(isRunningDry({ ...well, inHandSeconds: 5.9, sinceNewsMs: 6_100 })).toBe(true);
    expect(isRunningDry({ ...well, inHandSeconds: 0.9 })).toBe(true);
  });

  it('is given its time when it begins', () => {
    const start = { ...well, inHandSeconds: 0.3, wasSupplied: false };
    expect(isRunningDry(start)).toBe(false);
    expect(isRunningDry({ ...start, sinceNewsMs: 4_100 })).toBe(true);
  });
});

describe('what hangs', () => {
  const hanging = { missingSeconds: 20, targetSeconds: 4, isTroubled: false, wasAskedAgain: true };

  it('gets new buffers where there is more, and asking again has not helped', () => {
    expect(hangingCure(hanging)).toBe('mend');
    expect(hangingCure({ ...hanging, wasAskedAgain: false })).toBe('ask-again');
    expect(hangingCure({ ...hanging, isTroubled: true })).toBe('ask-again');
  });

  it('is waited for while the station itself has no more', () => {
    expect(hangingCure({ ...hanging, missingSeconds: 0.1 })).toBe('ask-again');
  });
});

describe('a segment that comes slowly', () => {
  it('is slow while there is still time for another stream to come', () => {
    expect(hardship(0.46, 7)).toBe('slow');
    expect(hardship(0.9, 1)).toBe('slow');
  });

  it('strains the connection where it keeps up, and where much is in hand', () => {
    expect(hardship(1.1, 1)).toBe('strained');
    expect(hardship(0.9, 8)).toBe('strained');
  });

  it('is well where two could be had at once, or nothing is known', () => {
    expect(hardship(2, 0)).toBeNull();
    expect(hardship(null, 0)).toBeNull();
  });
});
