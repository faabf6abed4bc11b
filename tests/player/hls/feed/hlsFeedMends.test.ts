// @vitest-environment jsdom
import { Events } from 'hls.js/light';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { hlsWorld } from '#tests/support/hlsDeps.ts';
import {
  aSegment,
  tellLoading,
  tellMediaError,
  tellPlaylistError,
} from '#tests/support/hlsEvents.ts';
import { feeding, sounding, URL_OF_IT } from './feeding.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('an element that breaks on what comes', () => {
  it('gets new buffers, then is made anew, and then the stream is given up', () => {
    const { newest, told, all, asked, pass } = sounding();
    tellMediaError(newest());
    expect(asked()).toEqual(['new buffers']);
    pass(1_000);
    tellMediaError(newest());
    expect(asked()).toEqual(['new buffers']);
    pass(1_000);
    tellMediaError(newest());
    expect(all.map(({ isDestroyed }) => isDestroyed)).toEqual([true, false]);
    tellMediaError(newest());
    expect(told).toEqual([
      'mended buffers, was to 124',
      'mended buffers, was to 124',
      'mended all, was to 124',
      'broken: undecodable',
    ]);
  });

  it('is mended gently again once it has played for half a minute', () => {
    const { newest, told, pass } = sounding();
    for (let times = 0; times < 4; times += 1) {
      tellMediaError(newest());
      pass(31_000);
    }
    expect(new Set(told)).toEqual(new Set(['mended buffers, was to 124']));
  });

  it('goes on as a stream that has sounded, made anew: it is not given up for the next error', () => {
    const { newest, told, feed, asked, pass } = sounding();
    for (let times = 0; times < 3; times += 1) feed.mend();
    asked();
    told.splice(0);
    tellPlaylistError(newest(), { isFatal: true });
    pass(1_200);
    expect([told, asked()]).toEqual([[], [`load ${URL_OF_IT}`]]);
  });
});

describe('a narrow line', () => {
  it('is given the leaner rendition, where there is one', () => {
    const { newest, feed } = sounding();
    tellLoading(newest(), aSegment({ level: 1 }));
    expect(feed.goLeaner(0.5)).toBe(true);
    expect(newest().bandwidthEstimate).toBe(64_000);
  });

  it('has none where the leanest is loaded already, or nothing is', () => {
    const { newest, feed } = sounding();
    expect(feed.goLeaner(0.5)).toBe(false);
    tellLoading(newest(), aSegment({ level: 0 }));
    expect(feed.goLeaner(0.5)).toBe(false);
  });
});

describe('what one stream has learnt', () => {
  it('is known to the next: how much the line carries, and how rich the playlist is', () => {
    const world = hlsWorld();
    const first = sounding(world);
    const loading = { start: 10_000, end: 12_000 };
    first
      .newest()
      .tell(Events.FRAG_BUFFERED, { frag: aSegment({ stats: { loaded: 64_000, loading } }) });
    first.newest().bandwidthEstimate = 1_500_000;
    first.feed.close();
    const { newest, feed } = sounding(world);
    expect(newest().config.abrEwmaDefaultEstimate).toBe(1_500_000);
    tellLoading(newest(), aSegment({ stats: { total: 0 } }));
    expect(feed.progress.loading?.bytesPerSecond).toBe(16_000);
  });

  it('is not what a stream believes that never sounded', () => {
    const world = hlsWorld();
    feeding(world).feed.close();
    const { newest } = feeding(world);
    expect(newest().config.abrEwmaDefaultEstimate).toBeUndefined();
    expect(newest().config.startLevel).toBe(0);
  });
});

describe('the sound for the silence check', () => {
  it('is what is heard at the moment', () => {
    const { newest, feed, playhead } = sounding();
    const frag = { start: 112, end: 116 };
    for (const number of [1, 2, 3, 4]) {
      const data = Uint8Array.of(0xff, 0xf1, number);
      newest().tell(Events.BUFFER_APPENDING, { type: 'audio', data, frag });
    }
    playhead.seconds = 114.5;
    expect(feed.heardSound).toEqual(Uint8Array.of(0xff, 0xf1, 3));
    playhead.seconds = 140;
    expect(feed.heardSound).toBeNull();
  });
});
