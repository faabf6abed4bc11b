// @vitest-environment jsdom
import { Events } from 'hls.js/light';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HlsFeed } from '#player/hls/feed/hlsFeed.ts';
import { fakeHls } from '#tests/support/fakeHls.ts';
import { fakeHlsElement } from '#tests/support/fakeHlsElement.ts';
import { hlsWorld } from '#tests/support/hlsDeps.ts';
import {
  aSegment,
  id3,
  tellLoading,
  tellMediaError,
  tellPlaylist,
  tellPlaylistError,
  tellSegmentError,
  tellSound,
} from '#tests/support/hlsEvents.ts';
import { aPlaylist } from '#tests/support/hlsPlaylists.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const URL_OF_IT = 'https://radio.example/live.m3u8';

function feeding(existing = hlsWorld()) {
  const { deps, world } = existing;
  const hls = fakeHls();
  const { node, playhead } = fakeHlsElement();
  const told: string[] = [];
  const feed = new HlsFeed(
    { ...deps, openHls: hls.openHls },
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Nobody looks into it.
    { url: URL_OF_IT, node, mediaSource: {} as MediaSource },
    0,
    {
      onPlaylist: ({ edge }) => told.push(`playlist to ${edge}`),
      onSound: () => told.push('sound'),
      onTitle: (title, atSeconds) => told.push(`${title} at ${atSeconds}`),
      onMended: (how, before) => told.push(`mended ${how}, was to ${before?.edge ?? 'nothing'}`),
      onBroken: (fault) => told.push(`broken: ${fault}`),
    },
  );
  const pass = (ms: number) => {
    world.tickMs += ms;
    vi.advanceTimersByTime(ms);
  };
  /** What it was told since the last time that this was asked. */
  const asked = () => hls.newest().log.splice(0);
  asked();
  return { feed, told, pass, asked, world, deps, playhead, ...hls };
}

/** A stream that sounds. */
function sounding(existing = hlsWorld()) {
  const all = feeding(existing);
  tellPlaylist(all.newest(), aPlaylist(), 113);
  tellSound(all.newest());
  all.told.splice(0);
  return all;
}

describe('a stream that begins', () => {
  it('tells of its playlist, its sound and its titles as they come', () => {
    const { newest, told } = feeding();
    tellPlaylist(newest(), aPlaylist(), 113);
    newest().tell(Events.FRAG_PARSING_METADATA, { samples: [{ data: id3('Misty'), pts: 112 }] });
    tellSound(newest());
    newest().tell(Events.LEVEL_PTS_UPDATED, { details: aPlaylist({ from: 101 }) });
    expect(told).toEqual(['playlist to 124', 'Misty at 112', 'sound', 'playlist to 125']);
  });

  it('is given up at once when its only playlist fails, so that the next stream is tried', () => {
    const { newest, told } = feeding();
    tellPlaylistError(newest(), { status: 404, isFatal: true });
    expect(told).toEqual(['broken: not-found']);
  });

  it('is not given up before each of its renditions has failed', () => {
    const { newest, told } = feeding();
    newest().known.levels = [{ loadError: 0 }, { loadError: 0 }];
    tellPlaylistError(newest());
    expect(told).toEqual([]);
    tellPlaylistError(newest());
    expect(told).toEqual(['broken: refused']);
  });

  it('may lack its first segments', () => {
    const { newest, told } = feeding();
    tellPlaylist(newest(), aPlaylist(), 113);
    told.splice(0);
    tellSegmentError(newest());
    tellSegmentError(newest());
    expect(told).toEqual([]);
    tellSegmentError(newest());
    expect(told).toEqual(['broken: refused']);
  });

  it('is not given up for what hls.js mends by itself', () => {
    const { newest, told, asked } = feeding();
    for (let times = 0; times < 9; times += 1) tellMediaError(newest(), { isFatal: false });
    expect([told, asked()]).toEqual([[], []]);
  });
});

describe('a stream that has sounded, and fails', () => {
  it('is asked for again by hls.js itself, as long as that goes on', () => {
    const { newest, told, asked, feed, pass } = sounding();
    tellPlaylistError(newest());
    expect(feed.progress.isTroubled).toBe(true);
    pass(60_000);
    expect([told, asked()]).toEqual([[], []]);
  });

  it('is asked for again after hls.js has given it up, with waits that grow', () => {
    const { newest, asked, pass, told } = sounding();
    for (const waitMs of [1_100, 2_100, 4_100, 8_100, 15_100, 15_100]) {
      tellPlaylistError(newest(), { isFatal: true });
      pass(waitMs - 10);
      expect(asked()).toEqual([]);
      pass(20);
      expect(asked()).toEqual(['start']);
    }
    expect(told).toEqual([]);
  });

  it('is asked for by each listener at another time', () => {
    const { newest, asked, pass, world } = sounding();
    world.chance = 0;
    tellPlaylistError(newest(), { isFatal: true });
    pass(210);
    expect(asked()).toEqual(['start']);
  });

  it('is asked for once, however many errors come together', () => {
    const { newest, asked, pass } = sounding();
    tellPlaylistError(newest(), { isFatal: true });
    tellSegmentError(newest(), { isFatal: true });
    pass(60_000);
    expect(asked()).toEqual(['start']);
  });

  it('is asked for soon again after sound has come in between', () => {
    const { newest, asked, pass } = sounding();
    for (let times = 0; times < 4; times += 1) {
      tellPlaylistError(newest(), { isFatal: true });
      pass(20_000);
    }
    tellSound(newest());
    asked();
    tellPlaylistError(newest(), { isFatal: true });
    pass(1_110);
    expect(asked()).toEqual(['start']);
  });

  it('is asked for at once where waiting may be over', () => {
    const { newest, asked, pass, feed } = sounding();
    tellPlaylistError(newest(), { isFatal: true });
    feed.retry();
    pass(60_000);
    expect(asked()).toEqual(['start']);
  });
});

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

describe('a stream that is told to rest', () => {
  it('loads nothing more, whatever is asked of it', () => {
    const { newest, feed, asked, pass } = sounding();
    tellPlaylistError(newest(), { isFatal: true });
    feed.rest();
    expect(asked()).toEqual(['stop']);
    pass(60_000);
    feed.retry();
    expect(asked()).toEqual([]);
  });
});

describe('a stream that is closed', () => {
  it('does nothing more: no try that was due, and none that is asked for', () => {
    const { newest, feed, pass, told, asked } = sounding();
    tellPlaylistError(newest(), { isFatal: true });
    feed.close();
    asked();
    pass(60_000);
    feed.retry();
    expect([told, asked()]).toEqual([[], []]);
  });

  it('tells nothing of what hls.js says as it ends', () => {
    const { newest, feed, told } = sounding();
    const { destroy } = newest();
    newest().destroy = () => {
      tellMediaError(newest());
      tellPlaylistError(newest(), { isFatal: true });
      destroy();
    };
    feed.close();
    expect(told).toEqual([]);
  });
});
