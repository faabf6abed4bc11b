import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastingPolicy } from '#player/hls/feed/hlsPolicy.ts';

const ALONE = { hasOther: false, isPlaylistFresh: false };

/** A request as hls.js makes it: it asks whether to try again, and then how long to wait. */
function failing(isSegment: boolean, around = ALONE, random = () => 0.5) {
  const { default: policy } = lastingPolicy(isSegment, random, () => around);
  const { errorRetry } = policy;
  const fail = (failuresBefore: number, status = 503): number | null => {
    const response = { url: '', code: status };
    const again = errorRetry?.shouldRetry?.(errorRetry, failuresBefore, false, response, true);
    return again ? errorRetry!.retryDelayMs : null;
  };
  return { policy, fail };
}

describe('a request of a stream', () => {
  it('is given up and made again when nothing has answered for some seconds', () => {
    const playlist = failing(false).policy;
    const segment = failing(true).policy;
    expect(playlist.maxTimeToFirstByteMs).toBe(4_000);
    expect(segment.maxTimeToFirstByteMs).toBe(5_000);
    expect(playlist.timeoutRetry).toBe(playlist.errorRetry);
    expect(segment.timeoutRetry).toBe(segment.errorRetry);
  });

  it('may take its time once it is answered, where sound comes of it meanwhile', () => {
    expect(failing(true).policy.maxLoadTimeMs).toBeGreaterThan(60_000);
    expect(failing(false).policy.maxLoadTimeMs).toBeLessThan(10_000);
  });

  it('is made again for ever, each time after a longer wait', () => {
    const { fail } = failing(false);
    const waits = [0, 1, 2, 3, 4, 5, 50, 5_000].map((failures) => fail(failures));
    expect(waits).toEqual([600, 1_100, 2_100, 4_100, 8_100, 15_100, 15_100, 15_100]);
  });

  it('is made at another time by each listener, so that a server that returns can breathe', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        fc.nat(20),
        (chance, failures) => {
          const wait = failing(false, ALONE, () => chance).fail(failures)!;
          const [least, most] = [0, 0.999].map((extreme) =>
            failing(false, ALONE, () => extreme).fail(failures)!,
          );
          expect(wait).toBeGreaterThanOrEqual(least!);
          expect(wait).toBeLessThanOrEqual(most!);
          expect(most! - least!).toBeGreaterThan(700);
        },
      ),
    );
  });

  it('is left for another rendition soon, where there is one', () => {
    const { fail } = failing(true, { hasOther: true, isPlaylistFresh: false });
    expect(fail(0)).not.toBeNull();
    expect(fail(1)).toBeNull();
  });

  it('is given up for a segment that is gone, while the server answers otherwise', () => {
    const { fail } = failing(true, { hasOther: false, isPlaylistFresh: true });
    expect([fail(0, 404), fail(1, 404)]).toEqual([600, null]);
    expect([fail(3, 500), fail(4, 500)]).toEqual([4_100, null]);
  });

  it('takes an answer that no script may read for no answer', () => {
    const { default: policy } = lastingPolicy(
      true,
      () => 0,
      () => ALONE,
    );
    const again = policy.errorRetry?.shouldRetry?.(policy.errorRetry, 9, true, undefined, true);
    expect(again).toBe(true);
  });
});
