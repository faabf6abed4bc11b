// @vitest-environment jsdom
import { Events } from 'hls.js/light';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  id3,
  tellMediaError,
  tellPlaylist,
  tellPlaylistError,
  tellSegmentError,
  tellSound,
} from '#tests/support/hlsEvents.ts';
import { aPlaylist } from '#tests/support/hlsPlaylists.ts';
import { feeding, sounding } from './feeding.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

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
