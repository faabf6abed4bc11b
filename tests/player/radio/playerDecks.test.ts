import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Way } from '#player/line/lineState.ts';
import { aTuning } from '#tests/support/builders.ts';
import { fakeRadio } from '#tests/support/fakeRadio.ts';

const news = aTuning();
const [primary, backup] = news.channel.streams;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A player on which a channel has been pressed, with the ways in which each of its streams can be played. */
function pressed(waysOf: (url: string) => readonly Way[] = () => ['timeshift']) {
  const radio = fakeRadio({ waysOf });
  radio.player.send({ type: 'play', tuning: news });
  return radio;
}

function playing() {
  const all = pressed();
  all.sources.newest().flow(300);
  const deck = all.decks.elements[0]!;
  deck.report({ type: 'sounding' });
  return { ...all, deck };
}

describe('pause', () => {
  it('holds the deck while the recording goes on, and resume lets it go', () => {
    const { player, deck, sources, status } = playing();
    player.send({ type: 'pause' });
    expect(deck.isHeld).toBe(true);
    sources.newest().flow(100);
    expect(deck.recording.endSeconds).toBeCloseTo(40);
    player.send({ type: 'resume' });
    expect([deck.isHeld, status()]).toEqual([false, 'stalled']);
    deck.report({ type: 'sounding' });
    expect(status()).toBe('playing');
  });

  it('comes from outside too: a phone call', () => {
    const { deck, status } = playing();
    deck.report({ type: 'interrupted' });
    expect([deck.isHeld, status()]).toEqual([true, 'paused']);
  });

  it('outlives a line that breaks for good: what is recorded can still be heard', () => {
    const { player, deck, sources, status } = playing();
    player.send({ type: 'pause' });
    sources.newest().report({ type: 'lost', fault: 'web-page' });
    sources.newest().report({ type: 'lost', fault: 'web-page' });
    expect(status()).toBe('paused');
    player.send({ type: 'resume' });
    deck.report({ type: 'sounding' });
    expect([deck.isOpen, status()]).toEqual([true, 'playing']);
  });

  it('is kept by a deck that is built anew meanwhile', () => {
    const { player, deck, decks } = playing();
    player.send({ type: 'pause' });
    deck.report({ type: 'lost', fault: 'undecodable' });
    expect(decks.elements[1]!.isHeld).toBe(true);
    player.send({ type: 'resume' });
    expect(decks.elements[1]!.isHeld).toBe(false);
  });

  it('is kept by a stream that only the browser’s own element plays', () => {
    const { player, decks, sources } = pressed((url) =>
      url === primary.url ? ['timeshift'] : ['direct'],
    );
    sources.newest().flow(300);
    decks.elements[0]!.report({ type: 'sounding' });
    player.send({ type: 'pause' });
    sources.newest().report({ type: 'lost', fault: 'not-found' });
    sources.newest().report({ type: 'lost', fault: 'not-found' });
    expect(decks.open().length).toBeGreaterThan(0);
    expect(decks.open().every((deck) => deck.isHeld)).toBe(true);
    player.send({ type: 'resume' });
    expect(decks.open().every((deck) => !deck.isHeld)).toBe(true);
  });

  it('does not hold the channel that is played next', () => {
    const { player, decks } = playing();
    player.send({ type: 'pause' });
    player.send({ type: 'play', tuning: aTuning({ id: 'wxyz-2' }) });
    expect(decks.open().map((deck) => deck.isHeld)).toEqual([false]);
  });
});

describe('a stall', () => {
  it('is re-seated after 3 s, and then the stream is opened anew', () => {
    const { deck, sources, status } = playing();
    deck.report({ type: 'silent' });
    vi.advanceTimersByTime(3_000);
    expect([deck.reseats, status()]).toEqual([1, 'stalled']);
    vi.advanceTimersByTime(3_000);
    expect(status()).toBe('reconnecting');
    expect(sources.dialled()).toHaveLength(2);
    expect(sources.open()).toHaveLength(1);
  });

  it('that recovers by itself costs nothing', () => {
    const { deck, sources, status } = playing();
    deck.report({ type: 'silent' });
    vi.advanceTimersByTime(1_000);
    deck.report({ type: 'sounding' });
    vi.advanceTimersByTime(20_000);
    expect([deck.reseats, status()]).toEqual([0, 'playing']);
    expect(sources.dialled()).toHaveLength(1);
  });
});

describe('a deck that breaks', () => {
  it('is built anew, and goes on past what broke it', () => {
    const { deck, decks, sources } = playing();
    deck.playheadSeconds = 12;
    deck.report({ type: 'lost', fault: 'undecodable' });
    expect(deck.isOpen).toBe(false);
    const [, rebuilt] = decks.elements;
    expect(rebuilt!.recording).toBe(deck.recording);
    expect([rebuilt!.playheadSeconds, rebuilt!.isFollowing]).toEqual([13, true]);
    expect(sources.dialled()).toHaveLength(1);
  });

  it('twice in a row is the stream’s fault, which gives way to the next', () => {
    const { decks, sources } = playing();
    for (let i = 0; i < 4; i += 1) {
      decks.elements.at(-1)!.report({ type: 'lost', fault: 'undecodable' });
      vi.advanceTimersByTime(500);
      sources.newest().flow();
    }
    expect(sources.dialled()).toContainEqual(backup);
    expect(decks.open()).toHaveLength(1);
    expect(sources.open()).toHaveLength(1);
  });

  it('does not count against the channel that is played next', () => {
    const { player, deck, decks, sources } = playing();
    deck.report({ type: 'lost', fault: 'undecodable' });
    player.send({ type: 'play', tuning: aTuning({ id: 'wxyz-2' }) });
    sources.newest().flow();
    decks.elements.at(-1)!.report({ type: 'lost', fault: 'undecodable' });
    expect(sources.open()).toContain(sources.newest());
    expect(sources.dialled()).toHaveLength(2);
  });

  it('asks for a tap when the browser blocks it, and gives everything back', () => {
    const { player, decks, sources } = pressed();
    decks.elements[0]!.report({ type: 'blocked' });
    expect(player.store.getState().playback).toMatchObject({ reason: 'blocked' });
    expect([sources.open(), decks.open(), vi.getTimerCount()]).toEqual([[], [], 0]);
  });
});

describe('the direct way', () => {
  const direct = () => pressed(() => ['direct']);

  it('gives the element the stream’s own address, and no source', () => {
    const { decks, sources, player, status } = direct();
    expect(decks.direct.map((deck) => deck.stream)).toEqual([primary]);
    expect(sources.dialled()).toEqual([]);
    decks.direct[0]!.report({ type: 'sounding' });
    expect(status()).toBe('playing');
    expect([player.heard()?.timeline ?? null, player.heard()?.title ?? null]).toEqual([null, null]);
  });

  it('is taken when no script may read the stream, and the deck goes with it', () => {
    const { decks, sources, status } = pressed(() => ['timeshift', 'direct']);
    sources.newest().report({ type: 'lost', fault: 'unreachable' });
    decks.direct[0]!.report({ type: 'sounding' });
    expect(decks.open()).toEqual(decks.direct);
    expect(status()).toBe('playing');
  });

  it('goes on to the next stream when the element gives up', () => {
    const { decks } = direct();
    decks.direct[0]!.report({ type: 'lost', fault: 'unreachable' });
    expect(decks.direct.map((deck) => deck.stream)).toEqual([primary, backup]);
    expect(decks.open()).toEqual([decks.direct[1]]);
  });

  it('is stopped, not paused, when something else takes the sound', () => {
    const { decks, status } = direct();
    decks.direct[0]!.report({ type: 'sounding' });
    decks.direct[0]!.report({ type: 'cut-off' });
    expect(status()).toBe('idle');
    expect([decks.open(), vi.getTimerCount()]).toEqual([[], 0]);
  });

  it('is opened anew when its sound has stuck', () => {
    const { decks } = direct();
    decks.direct[0]!.report({ type: 'sounding' });
    decks.direct[0]!.report({ type: 'silent' });
    vi.advanceTimersByTime(6_000);
    expect(decks.direct).toHaveLength(2);
    expect(decks.open()).toEqual([decks.direct[1]]);
  });
});

describe('moving in time', () => {
  it('seeks the deck to a moment of the clock, and goes back to live', () => {
    const { player, deck } = playing();
    const { startMs, edgeMs } = player.heard()!.timeline!;
    expect(edgeMs - startMs).toBeCloseTo(30_000, -1);
    player.heard()?.seekTo(startMs + 5_000);
    expect(deck.playheadSeconds).toBeCloseTo(5);
    player.heard()?.goLive();
    expect(deck.liveSeeks).toBe(1);
  });

  it('has no time to move in while nothing is on', () => {
    const { player } = playing();
    player.send({ type: 'stop' });
    expect(player.heard()?.timeline ?? null).toBeNull();
    expect(() => [player.heard()?.seekTo(0), player.heard()?.goLive()]).not.toThrow();
  });
});
