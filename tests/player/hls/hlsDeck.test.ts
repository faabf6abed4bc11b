// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { HlsDeckEvent, HlsStart } from '#player/decks/deck.ts';
import { hlsDeck } from '#player/hls/hlsDeck.ts';
import type { OpenPlayhead } from '#player/hls/streamPlayhead.ts';
import { aStream } from '#tests/support/builders.ts';
import { FakePlayhead } from '#tests/support/fakePlayhead.ts';
import { hlsWorld } from '#tests/support/hlsDeps.ts';
import { NOW } from '#tests/support/hlsPlaylists.ts';

// Howler asks the browser what it plays as it is loaded, and jsdom plays nothing.
vi.hoisted(() => {
  HTMLMediaElement.prototype.canPlayType = () => 'maybe';
  HTMLMediaElement.prototype.load = () => {};
});

/** What is done to elements, in order, with what the playheads are told. */
let log: string[] = [];
/** What is lent to an element, by its address. */
const lent = new Map<string, unknown>();

beforeEach(() => {
  vi.useFakeTimers();
  log = [];
  HTMLMediaElement.prototype.play = function play(this: HTMLMediaElement) {
    // Howler tries an empty one first, to learn whether it may play.
    if (this.src) log.push('element plays');
    return Promise.resolve();
  };
  HTMLMediaElement.prototype.pause = () => void log.push('element pauses');
  vi.stubGlobal('MediaSource', class extends EventTarget {});
  URL.createObjectURL = (object) => {
    const address = `blob:http://localhost:3000/${lent.size}`;
    lent.set(address, object);
    return address;
  };
  URL.revokeObjectURL = (address) => void lent.delete(address);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
  lent.clear();
});

function opened({
  url = 'https://radio.example/live.m3u8',
  ...given
}: Partial<HlsStart> & { url?: string } = {}) {
  const playheads: FakePlayhead[] = [];
  const openPlayhead: OpenPlayhead = (_, feeding, start, reports) => {
    const playhead = new FakePlayhead(feeding, start, reports, log);
    playheads.push(playhead);
    return playhead;
  };
  const library = Promise.withResolvers<{ readonly openPlayhead: OpenPlayhead }>();
  const said: HlsDeckEvent[] = [];
  const start = { clockMs: null, untilMs: null, reserveSeconds: 0, isHeld: false, ...given };
  const open = hlsDeck({ ...hlsWorld().deps, load: () => library.promise });
  const deck = open(aStream({ url, protocol: 'hls' }), start, (event) => said.push(event));
  const arrive = async () => {
    library.resolve({ openPlayhead });
    await vi.advanceTimersByTimeAsync(0);
    return playheads[0];
  };
  const stayAway = async () => {
    library.reject(new TypeError('Failed to fetch'));
    await vi.advanceTimersByTimeAsync(0);
  };
  return { deck, said, arrive, stayAway, playheads };
}

/** A deck whose hls.js is here. */
async function playing(given: Partial<HlsStart> = {}) {
  const all = opened(given);
  const playhead = (await all.arrive())!;
  log.splice(0);
  return { ...all, playhead, node: playhead.feeding.node };
}

describe('a deck of HLS', () => {
  it('plays within the listener’s gesture, before hls.js is here', () => {
    const { deck } = opened();
    expect(log).toEqual(['element plays']);
    deck.close();
  });

  it('waits, where it is held', () => {
    const { deck } = opened({ isHeld: true });
    expect(log).toEqual([]);
    deck.close();
  });

  it('has nothing to tell yet, and takes no harm from being used, before hls.js is here', async () => {
    const { deck, said } = opened();
    expect([deck.timeline, deck.heardMs, deck.title, deck.playhead]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(deck.isFollowing).toBe(true);
    expect(await deck.heardSound()).toBeNull();
    deck.seekTo(NOW);
    deck.goLive();
    deck.reseat();
    deck.askAgain();
    expect(said).toEqual([]);
    deck.close();
  });

  it('is fed, once hls.js is here, on the element that plays already', async () => {
    const { deck, arrive } = opened({ clockMs: NOW, untilMs: NOW + 4_000 });
    const { feeding, start } = (await arrive())!;
    expect(feeding.url).toBe('https://radio.example/live.m3u8');
    expect(lent.get(feeding.node.src)).toBe(feeding.mediaSource);
    expect(start).toMatchObject({ clockMs: NOW, untilMs: NOW + 4_000, isHeld: false });
    deck.close();
  });

  it('finds a stream whose address is told from the page', async () => {
    const { deck, arrive } = opened({ url: '/embedded/news.m3u8' });
    expect((await arrive())?.feeding.url).toBe(`${location.origin}/embedded/news.m3u8`);
    deck.close();
  });

  it('begins held where the listener has paused while hls.js came', async () => {
    const { deck, arrive } = opened();
    deck.setHeld(true);
    expect((await arrive())?.start.isHeld).toBe(true);
    deck.close();
  });

  it('is lost where the network does not give hls.js, so that another stream is tried', async () => {
    const { deck, said, stayAway } = opened();
    await stayAway();
    expect(said).toEqual([{ type: 'lost', fault: 'unreachable' }]);
    deck.close();
  });
});

describe('what is heard of it', () => {
  it('is what its playhead tells', async () => {
    const { deck, playhead } = await playing();
    playhead.timeline = {
      startMs: NOW - 60_000,
      heardMs: NOW - 12_000,
      edgeMs: NOW,
      inHandSeconds: 4,
      behindSeconds: 12,
      isLive: true,
    };
    playhead.isFollowing = false;
    expect(deck.timeline).toBe(playhead.timeline);
    expect([deck.heardMs, deck.title, deck.isFollowing]).toEqual([
      NOW - 12_000,
      'Ella Fitzgerald - Misty',
      false,
    ]);
    expect(await deck.heardSound()).toEqual(Uint8Array.of(0xff, 0xf1));
    expect(deck.playhead).toBe(playhead.follower);
    deck.close();
  });

  it('is moved by its playhead, once that has begun', async () => {
    const { deck, playhead } = await playing();
    playhead.hasBegun = false;
    deck.seekTo(NOW);
    deck.goLive();
    expect([deck.timeline, log]).toEqual([null, []]);
    playhead.hasBegun = true;
    deck.seekTo(NOW);
    deck.goLive();
    deck.reseat();
    deck.askAgain();
    expect(log).toEqual([`seek to ${NOW}`, 'go live', 'reseat', 'ask again']);
    deck.close();
  });

  it('is held and let go, the playhead before the element', async () => {
    const { deck } = await playing();
    deck.setHeld(true);
    deck.setHeld(false);
    expect(log).toEqual(['hold', 'element pauses', 'let go', 'element plays']);
    deck.close();
  });

  it('plays again after an element that was mended came to rest', async () => {
    const { deck, playhead } = await playing();
    playhead.reports.playAgain();
    expect(log).toEqual(['element plays']);
    deck.close();
  });

  it('is as loud as a fade wants it', async () => {
    const { deck, node } = await playing();
    deck.setLevel(0.25);
    expect(node.volume).toBeCloseTo(0.25);
    deck.close();
  });

  it('is told with what becomes of its supply', async () => {
    const { deck, playhead, said } = await playing();
    playhead.reports.report({ type: 'flowed' });
    playhead.reports.report({ type: 'lost', fault: 'undecodable' });
    expect(said.map(({ type }) => type)).toEqual(['flowed', 'lost']);
    deck.close();
  });
});

describe('a deck that is closed', () => {
  it('ends what feeds it, and gives its element back empty', async () => {
    const { deck, node } = await playing();
    deck.close();
    expect(log[0]).toBe('close');
    expect(log).not.toContain('element plays');
    expect(node.hasAttribute('src')).toBe(false);
    expect(lent.size).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is closed once: Howler may have lent the element to another deck', async () => {
    const { deck } = await playing();
    deck.close();
    log.splice(0);
    deck.close();
    expect(log).toEqual([]);
  });

  it('tells nothing more', async () => {
    const { deck, playhead, said } = await playing();
    deck.close();
    playhead.reports.report({ type: 'flowed' });
    expect(said).toEqual([]);
  });

  it('is fed nothing where hls.js comes after it', async () => {
    const { deck, arrive, playheads } = opened();
    deck.close();
    await arrive();
    expect(playheads).toEqual([]);
  });

  it('is not lost where hls.js does not come after it', async () => {
    const { deck, said, stayAway } = opened();
    deck.close();
    await stayAway();
    expect(said).toEqual([]);
  });
});
