// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DeckEvent } from '#player/decks/deck.ts';
import { directDeck } from '#player/decks/directDeck.ts';
import { setLoudness } from '#player/decks/howlNode.ts';
import { aStream } from '#tests/support/builders.ts';
import { lentElement } from '#tests/support/lentElement.ts';
import { timeRanges } from '#tests/support/timeRanges.ts';

// Howler asks the browser what it plays as it is loaded, and jsdom plays nothing.
vi.hoisted(() => {
  HTMLMediaElement.prototype.canPlayType = () => 'maybe';
});

const NOW = Date.UTC(2026, 4, 1, 12);
const [NETWORK, DECODE, NOT_SUPPORTED] = [2, 3, 4];

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
  vi.stubGlobal('MediaError', {
    MEDIA_ERR_DECODE: DECODE,
    MEDIA_ERR_SRC_NOT_SUPPORTED: NOT_SUPPORTED,
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function opened(url = 'https://radio.example/live') {
  const element = lentElement();
  const said: DeckEvent[] = [];
  const deck = directDeck(Date.now)(aStream({ url }), (event) => said.push(event));
  const pass = (ms: number, pace = 1) => {
    for (let at = 0; at < ms; at += 50) {
      element.seconds += element.node.paused ? 0 : 0.05 * pace;
      vi.advanceTimersByTime(50);
    }
  };
  return { element, deck, said, pass };
}

describe('the sound of a stream that only the browser’s element plays', () => {
  it('is asked for at once, at the stream’s own address', () => {
    const { element } = opened();
    expect([element.node.src, element.node.paused]).toEqual(['https://radio.example/live', false]);
  });

  it('is found at an address of our own origin too', () => {
    expect(opened('/live/wxyz').element.node.src).toBe(
      new URL('/live/wxyz', document.baseURI).href,
    );
  });

  it('is told when it comes, and when it no longer does', () => {
    const { said, pass } = opened();
    pass(1_000, 0);
    expect(said).toEqual([]);
    pass(500);
    pass(1_000, 0);
    expect(said).toEqual([{ type: 'sounding' }, { type: 'silent' }]);
  });

  it('is cut off where somebody else takes it: it cannot be resumed where it was', () => {
    const { element, said, pass } = opened();
    pass(500);
    element.takeAway();
    expect(said).toEqual([{ type: 'sounding' }, { type: 'cut-off' }]);
  });

  it('is not cut off by the listener’s own pause, and comes back after it', () => {
    const { element, deck, said, pass } = opened();
    pass(500);
    deck.setHeld(true);
    pass(2_000);
    expect([element.node.paused, said]).toEqual([true, [{ type: 'sounding' }]]);
    deck.setHeld(false);
    pass(500);
    expect(said).toEqual([{ type: 'sounding' }, { type: 'sounding' }]);
  });

  it('is faded beside the listener’s own volume', () => {
    const { element, deck } = opened();
    setLoudness(0.5, false);
    deck.setLevel(0.5);
    expect(element.node.volume).toBeCloseTo(0.25);
    setLoudness(1, false);
  });
});

describe('a stream that is lost', () => {
  it.each([
    ['https://radio.example/live', NOT_SUPPORTED, '404: Not Found', 'not-found'],
    ['https://radio.example/live', NOT_SUPPORTED, '503: Service Unavailable', 'refused'],
    ['https://radio.example/live', NOT_SUPPORTED, '', 'unreachable'],
    ['https://radio.example/live.m3u', NOT_SUPPORTED, '', 'playlist'],
    ['/live.pls', NOT_SUPPORTED, '', 'playlist'],
    ['https://radio.example/live', DECODE, '', 'undecodable'],
    ['https://radio.example/live', NETWORK, '', 'closed'],
  ])('at %s, with an error %i “%s”, is told as %s', (url, code, message, fault) => {
    const { element, said } = opened(url);
    element.error = { code, message };
    element.tell('error');
    expect(said).toEqual([{ type: 'lost', fault }]);
  });

  it('is told as lost, not as taken away, where its element pauses because of it', () => {
    const { element, said, pass } = opened();
    pass(500);
    element.error = { code: NETWORK, message: '' };
    element.takeAway();
    element.tell('error');
    expect(said.slice(1)).toEqual([{ type: 'lost', fault: 'closed' }]);
  });

  it('in an orderly way was closed by its server: live radio has no end', () => {
    const { element, said, pass } = opened();
    pass(500);
    element.hasEnded = true;
    element.takeAway();
    element.tell('ended');
    expect(said.slice(1)).toEqual([{ type: 'lost', fault: 'closed' }]);
  });
});

describe('the moment that is heard', () => {
  it('is as far behind now as the end of what has come is ahead', () => {
    const { element, deck } = opened();
    element.buffered = timeRanges([0, 2], [5, 16]);
    element.seconds = 12.5;
    expect(deck.heardMs).toBe(NOW - 3_500);
    vi.setSystemTime(NOW + 1_000);
    element.seconds = 13.5;
    element.buffered = timeRanges([5, 16]);
    expect(deck.heardMs).toBe(NOW - 1_500);
  });

  it('cannot be told before anything has come', () => {
    expect(opened().deck.heardMs).toBeNull();
  });

  it('stays where it is, whatever is asked: there is nothing to go back to', async () => {
    const { element, deck } = opened();
    element.seconds = 30;
    deck.seekTo(NOW - 20_000);
    deck.goLive();
    deck.reseat();
    expect([element.seconds, deck.timeline, deck.title, deck.isFollowing]).toEqual([
      30,
      null,
      null,
      true,
    ]);
    expect(await deck.heardSound()).toBeNull();
  });
});

describe('a direct deck that is closed', () => {
  it('costs no bytes and runs no timers', () => {
    const { element, deck } = opened();
    deck.close();
    expect([element.isOpen, element.node.hasAttribute('src'), element.node.paused]).toEqual([
      false,
      false,
      true,
    ]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('says nothing of what becomes of its element, which somebody else may have', () => {
    const { element, deck, said, pass } = opened();
    pass(500);
    deck.close();
    element.error = { code: DECODE, message: '' };
    for (const type of ['pause', 'waiting', 'error', 'ended', 'playing']) element.tell(type);
    element.seconds += 10;
    vi.advanceTimersByTime(5_000);
    expect(said).toEqual([{ type: 'sounding' }]);
  });

  it('leaves the element alone when a press comes after it', () => {
    const { element, deck } = opened();
    deck.close();
    deck.setHeld(false);
    deck.setHeld(true);
    deck.setLevel(0);
    deck.close();
    expect([element.node.paused, element.node.volume]).toEqual([true, 1]);
  });
});
