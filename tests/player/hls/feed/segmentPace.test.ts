import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SegmentPace, type Loading } from '#player/hls/feed/segmentPace.ts';

const BYTES_PER_SECOND = 16_000;

const aSegment = (loadedBytes: number, changed: Partial<Loading> = {}): Loading => ({
  name: '/1.ts',
  rendition: 0,
  askedAtMs: 0,
  loadedBytes,
  bytesPerSecond: BYTES_PER_SECOND,
  ...changed,
});

/** A segment that comes at such a share of what is played, looked at five times a second. */
function loadedFor(ms: number, share: number): SegmentPace {
  const pace = new SegmentPace();
  for (let nowMs = 0; nowMs <= ms; nowMs += 200) {
    pace.note(aSegment((share * BYTES_PER_SECOND * nowMs) / 1_000), nowMs);
  }
  return pace;
}

describe('how fast a segment comes', () => {
  it('is told by its bytes, once it has come for a second and a half', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.05, max: 3, noNaN: true }),
        fc.integer({ min: 8, max: 40 }),
        (share, looks) => {
          expect(loadedFor(looks * 200, share).shareAt(looks * 200)).toBeCloseTo(share);
        },
      ),
    );
    expect(loadedFor(1_400, 0.5).shareAt(1_400)).toBeNull();
  });

  it('says nothing of a server that has stopped: that is not slow', () => {
    const pace = loadedFor(2_000, 0.5);
    pace.note(aSegment(16_000), 2_900);
    expect(pace.shareAt(3_100)).toBeNull();
    expect(pace.sinceNewsMs(3_100)).toBe(1_100);
  });

  it('has nothing to do with how long the next segment is waited for', () => {
    const pace = loadedFor(2_000, 2);
    for (let nowMs = 2_200; nowMs < 6_000; nowMs += 200) pace.note(null, nowMs);
    expect(pace.shareAt(6_000)).toBeNull();
    const next = (loadedBytes: number) =>
      aSegment(loadedBytes, { name: '/2.ts', askedAtMs: 6_000 });
    for (let ms = 0; ms <= 2_000; ms += 200) pace.note(next(16 * ms), 6_000 + ms);
    expect(pace.shareAt(8_000)).toBeCloseTo(1);
  });

  it('counts from when it was asked for', () => {
    const pace = new SegmentPace();
    for (let nowMs = 1_600; nowMs <= 2_000; nowMs += 200) {
      pace.note(aSegment((nowMs - 1_500) * 16), nowMs);
    }
    expect(pace.shareAt(2_000)).toBeCloseTo(0.25);
  });

  it('cannot be told while it is not known how long a segment is', () => {
    const pace = new SegmentPace();
    for (let nowMs = 0; nowMs <= 4_000; nowMs += 200) {
      pace.note(aSegment(nowMs, { bytesPerSecond: null }), nowMs);
    }
    expect(pace.shareAt(4_000)).toBeNull();
  });
});
