import { describe, expect, it } from 'vitest';
import type { Favourites } from '#player/browser/favourites.ts';
import { mediaSessionHandlers } from '#player/ui/system/mediaSessionHandlers.ts';
import { aTuning } from '#tests/support/builders.ts';
import { fakePlayer } from '#tests/support/fakePlayer.ts';

const news = aTuning();
const jazz = aTuning({ id: 'wxyz-2', name: 'WXYZ Jazz' });
const roots = aTuning({ id: 'wxyz-3', name: 'WXYZ Roots' });
const NOON = Date.parse('2026-03-02T12:00:00Z');

interface Given {
  readonly way?: 'timeshift' | 'direct';
  readonly tunings?: Favourites['tunings'];
  readonly fromChannelId?: string;
}

/** The handlers of a radio that plays a channel; `press` throws where a button is not offered. */
function handlersOf({ way = 'timeshift', tunings = [], fromChannelId = 'wxyz-1' }: Given = {}) {
  const radio = fakePlayer();
  radio.player.send({ type: 'play', tuning: news });
  radio.lines(way);
  const handlers = mediaSessionHandlers(radio.player, {
    tuning: news,
    fromChannelId,
    canSeek: way === 'timeshift',
    favourites: { tunings },
  });
  const press = (action: keyof typeof handlers, details = {}) => {
    const handler = handlers[action];
    if (!handler) throw new Error(`${action} is not offered.`);
    handler({ action, ...details });
  };
  const at = (heardMs: number) =>
    (radio.place.timeline = {
      startMs: NOON - 600_000,
      heardMs,
      edgeMs: NOON,
      inHandSeconds: 0,
      behindSeconds: 0,
      isLive: false,
    });
  return { ...radio, press, at, offered: Object.keys(handlers).toSorted() };
}

describe('pause from outside', () => {
  it('pauses what can be gone back in', () => {
    const { press, player, status } = handlersOf();
    player.send({ type: 'sounding' });
    press('pause');
    expect(status()).toBe('paused');
    press('play');
    expect(status()).toBe('stalled');
  });

  it('stops what cannot', () => {
    const { press, player, status } = handlersOf({ way: 'direct' });
    player.send({ type: 'sounding' });
    press('pause');
    expect(status()).toBe('idle');
  });

  it('stops what is only connecting: there is nothing yet to hold on to', () => {
    const { press, status } = handlersOf();
    press('pause');
    expect(status()).toBe('idle');
  });

  it('pauses a radio in trouble, which comes back where it was', () => {
    const { press, player, status } = handlersOf();
    player.send({ type: 'sounding' });
    player.send({ type: 'silent' });
    press('pause');
    expect(status()).toBe('paused');
  });
});

describe('play and stop from outside', () => {
  it('start what was stopped', () => {
    const { press, status } = handlersOf();
    press('stop');
    expect(status()).toBe('idle');
    press('play');
    expect(status()).toBe('connecting');
  });

  it('give a browser that wanted a tap its tap', () => {
    const { press, player, status } = handlersOf();
    player.send({ type: 'blocked' });
    expect(status()).toBe('failed');
    press('play');
    expect(status()).toBe('connecting');
  });
});

describe('the ways to move', () => {
  it('go as far as they are asked to, and 15 seconds when nobody says how far', () => {
    const { press, at, seeks } = handlersOf();
    at(NOON - 100_000);
    press('seekbackward');
    press('seekbackward', { seekOffset: 30 });
    press('seekforward');
    press('seekforward', { seekOffset: 5 });
    expect(seeks.map((ms) => (ms - NOON) / 1_000)).toEqual([-115, -130, -85, -95]);
  });

  it('go to a place in what is recorded, counted from its start', () => {
    const { press, at, seeks } = handlersOf();
    at(NOON - 100_000);
    press('seekto', { seekTime: 0 });
    press('seekto', { seekTime: 590.5 });
    expect(seeks).toEqual([NOON - 600_000, NOON - 9_500]);
  });

  it('do nothing while nobody can tell where one is, nor when no place is said', () => {
    const { press, seeks, at } = handlersOf();
    press('seekto', { seekTime: 10 });
    press('seekbackward');
    at(NOON);
    press('seekto');
    expect(seeks).toEqual([]);
  });

  it('are not offered where one cannot move', () => {
    expect(handlersOf({ way: 'direct' }).offered).toEqual(['pause', 'play', 'stop']);
  });
});

describe('the neighbours among the favourites', () => {
  it('are the previous and the next, round and round', () => {
    const { press, events } = handlersOf({ tunings: [news, jazz, roots] });
    press('nexttrack');
    press('previoustrack');
    expect(events.slice(-2)).toEqual([
      { type: 'play', tuning: jazz },
      { type: 'play', tuning: roots },
    ]);
  });

  it('are those of the channel that is on its way, when there is one', () => {
    const { press, events } = handlersOf({
      tunings: [news, jazz, roots],
      fromChannelId: 'wxyz-2',
    });
    press('nexttrack');
    expect(events.at(-1)).toEqual({ type: 'play', tuning: roots });
  });

  it.each([
    ['there are none', []],
    ['it is the only one', [news]],
    ['the channel is not one of them', [jazz, roots]],
  ])('are not offered when %s', (_, tunings) => {
    const { offered } = handlersOf({ tunings });
    expect(offered).not.toContain('nexttrack');
    expect(offered).not.toContain('previoustrack');
  });
});
