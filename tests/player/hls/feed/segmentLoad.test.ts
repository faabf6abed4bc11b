import { describe, expect, it } from 'vitest';
import { loadingOf, rateOf } from '#player/hls/feed/segmentLoad.ts';
import { aSegment } from '#tests/support/hlsEvents.ts';

const NOTHING_KNOWN = new Map<string, number>();

describe('a segment on its way', () => {
  it('tells how much of it has come, and how much makes a second of sound', () => {
    expect(loadingOf(aSegment({ level: 2 }), NOTHING_KNOWN)).toEqual({
      name: 'https://radio.example/1.aac',
      rendition: 2,
      askedAtMs: 10_000,
      loadedBytes: 8_000,
      bytesPerSecond: 16_000,
    });
  });

  it('is as rich as the last one of its playlist, where the server does not say how long it is', () => {
    const segment = aSegment({ stats: { total: 0 } });
    const known = new Map([[segment.baseurl, 12_000]]);
    expect(loadingOf(segment, known)?.bytesPerSecond).toBe(12_000);
    expect(loadingOf(segment, NOTHING_KNOWN)?.bytesPerSecond).toBeNull();
  });

  it('is none that is here, or was given up, or bears no sound of its own', () => {
    const here = aSegment({ stats: { loading: { start: 10_000, end: 11_000 } } });
    expect(loadingOf(here, NOTHING_KNOWN)).toBeNull();
    expect(loadingOf(aSegment({ stats: { aborted: true } }), NOTHING_KNOWN)).toBeNull();
    expect(loadingOf(aSegment({ sn: 'initSegment' }), NOTHING_KNOWN)).toBeNull();
  });
});

describe('how much makes a second of sound', () => {
  it('is known of a segment that is all here', () => {
    const loading = { start: 10_000, end: 11_000 };
    expect(rateOf(aSegment({ stats: { loaded: 64_000, loading } }))).toBe(16_000);
  });

  it('is not learnt from a part of one', () => {
    const loading = { start: 10_000, end: 11_000 };
    expect(rateOf(aSegment({ stats: { aborted: true, loading } }))).toBeNull();
    expect(rateOf(aSegment())).toBeNull();
  });
});
