import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Way } from '#player/line/lineState.ts';
import type { Tuning } from '#player/radio/tuning.ts';
import { aStream, aTuning } from '#tests/support/builders.ts';
import { fakeRadio } from '#tests/support/fakeRadio.ts';

const news = aTuning();
const [primary, backup] = news.channel.streams;
const jazz = aTuning({
  id: 'wxyz-2',
  name: 'WXYZ Jazz',
  streams: [aStream({ url: 'https://jazz.example' })],
});

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function aPlayer({ ways = ['timeshift'] as readonly Way[], random = 0.5 } = {}) {
  const radio = fakeRadio({ waysOf: () => ways, random });
  const play = (tuning: Tuning = news) => radio.player.send({ type: 'play', tuning });
  return { ...radio, play };
}

/** A player that is heard. */
function playing(given: Parameters<typeof aPlayer>[0] = {}) {
  const all = aPlayer(given);
  all.play();
  all.sources.newest().flow();
  all.decks.elements[0]?.report({ type: 'sounding' });
  return { ...all, deck: all.decks.elements[0]! };
}

describe('play', () => {
  it('dials the preferred stream and opens a deck inside the tap', () => {
    const { sources, decks, status, play } = aPlayer();
    play();
    expect(sources.dialled()).toEqual([primary]);
    expect(decks.elements).toHaveLength(1);
    expect(status()).toBe('connecting');
  });

  it('says that it plays only when the deck sounds', () => {
    const { sources, decks, status, play } = aPlayer();
    play();
    sources.newest().flow();
    expect(status()).toBe('connecting');
    decks.elements[0]!.report({ type: 'sounding' });
    expect(status()).toBe('playing');
  });

  it('records what comes, and tells the deck', () => {
    const { deck, sources } = playing();
    const { feeds } = deck;
    sources.newest().flow(20);
    expect(deck.feeds).toBe(feeds + 1);
    expect(deck.recording.endSeconds).toBeCloseTo(3);
  });
});

describe('bytes that flow without a sound', () => {
  it('get another deck on the same recording, and then another stream', () => {
    const { sources, decks, play, status } = aPlayer();
    play();
    sources.newest().flow(20);
    vi.advanceTimersByTime(8_000);
    expect(decks.elements).toHaveLength(2);
    expect(decks.open()).toHaveLength(1);
    expect(decks.elements[1]!.recording).toBe(decks.elements[0]!.recording);
    vi.advanceTimersByTime(8_000);
    expect(sources.dialled().length).toBeGreaterThan(1);
    expect(status()).toBe('connecting');
  });
});

describe('stop', () => {
  it('leaves nothing open and no timer running', () => {
    const { player, sources, decks, status } = playing();
    player.send({ type: 'stop' });
    expect(status()).toBe('idle');
    expect([sources.open(), decks.open(), vi.getTimerCount()]).toEqual([[], [], 0]);
  });

  it('leaves nothing either when it comes while all is lost', () => {
    const { player, sources, decks } = playing();
    for (const one of sources.open()) one.report({ type: 'lost', fault: 'closed' });
    player.send({ type: 'stop' });
    expect([sources.open(), decks.open(), vi.getTimerCount()]).toEqual([[], [], 0]);
  });

  it('is not undone by what a closed connection or deck says late', () => {
    const { player, sources, deck, status } = playing();
    player.send({ type: 'stop' });
    sources.newest().flow();
    sources.newest().report({ type: 'lost', fault: 'closed' });
    deck.report({ type: 'sounding' });
    expect(status()).toBe('idle');
    expect([sources.open(), vi.getTimerCount()]).toEqual([[], 0]);
  });
});

describe('two connections at once', () => {
  it('records only the one that delivers first, and closes the other', () => {
    const { sources, decks, play } = aPlayer();
    play();
    vi.advanceTimersByTime(1_500);
    expect(sources.open()).toHaveLength(2);
    sources.sources[1]!.flow();
    expect(sources.open()).toEqual([sources.sources[1]]);
    sources.sources[0]!.flow(50);
    expect(decks.elements[0]!.recording.endSeconds).toBeCloseTo(1);
  });

  it('is the end of the first one’s titles', () => {
    const { sources, player, deck } = playing();
    sources.newest().report({ type: 'title', title: 'Ours' });
    deck.playheadSeconds = 1;
    sources.newest().report({ type: 'quiet' });
    sources.newest().report({ type: 'title', title: 'Not ours yet' });
    expect(player.heard()?.title ?? null).toBe('Ours');
  });
});

describe('a line that breaks', () => {
  it('is mended without a word while the deck sounds', () => {
    const { sources, status, deck, decks } = playing();
    const said: string[] = [];
    vi.advanceTimersByTime(60_000);
    sources.newest().report({ type: 'lost', fault: 'closed' });
    said.push(status());
    vi.advanceTimersByTime(400);
    expect(sources.dialled()).toEqual([primary, primary, backup]);
    sources.newest().flow();
    said.push(status());
    expect(said).toEqual(['playing', 'playing']);
    expect(decks.open()).toEqual([deck]);
    vi.advanceTimersByTime(150);
    expect(deck.recording.endSeconds).toBeCloseTo(2);
  });

  it('is told of once the sound has run out', () => {
    const { sources, status, deck } = playing();
    sources.newest().report({ type: 'lost', fault: 'not-found' });
    sources.newest().report({ type: 'lost', fault: 'refused' });
    sources.newest().report({ type: 'lost', fault: 'refused' });
    expect(status()).toBe('playing');
    deck.report({ type: 'silent' });
    expect(status()).toBe('reconnecting');
  });

  it('is tried again and again for as long as the listener wants it', () => {
    const { sources, status, play } = aPlayer();
    play();
    for (let minutes = 0; minutes < 30; minutes += 1) {
      for (const one of sources.open()) one.report({ type: 'lost', fault: 'unreachable' });
      vi.advanceTimersByTime(60_000);
    }
    expect(status()).toBe('reconnecting');
    expect(sources.dialled().length).toBeGreaterThan(30);
    // One of each machine's.
    expect(vi.getTimerCount()).toBe(2);
  });

  it('is tried again on time whatever the chance is, to a fraction of a millisecond', () => {
    for (let random = 0; random < 1; random += 0.0137) {
      const { sources, play, player } = aPlayer({ random });
      play(jazz);
      sources.newest().report({ type: 'lost', fault: 'refused' });
      vi.advanceTimersByTime(3_000);
      expect(sources.dialled(), `random ${random}`).toHaveLength(2);
      player.send({ type: 'stop' });
    }
  });

  it('is tried again although the clock was set back meanwhile', () => {
    const { sources, play } = aPlayer();
    play(jazz);
    sources.newest().report({ type: 'lost', fault: 'refused' });
    vi.setSystemTime(Date.now() - 800);
    vi.advanceTimersByTime(6_000);
    expect(sources.dialled()).toHaveLength(2);
  });

  it('is tried at once when the network is back', () => {
    const { sources, play, player } = aPlayer();
    play(jazz);
    sources.newest().report({ type: 'lost', fault: 'refused' });
    expect(sources.open()).toEqual([]);
    player.nudge();
    expect(sources.open()).toHaveLength(1);
  });

  it('fails with its reason, and is given up, when no stream can ever play', () => {
    const { player, sources, decks, play } = aPlayer();
    play();
    sources.newest().report({ type: 'lost', fault: 'web-page' });
    sources.newest().report({ type: 'lost', fault: 'playlist' });
    expect(player.store.getState().playback).toMatchObject({ reason: 'web-page' });
    expect([sources.open(), decks.open(), vi.getTimerCount()]).toEqual([[], [], 0]);
  });

  it('fails at once when this browser can play none of the streams', () => {
    const { player, sources, play } = aPlayer({ ways: [] });
    play();
    expect(player.store.getState().playback).toMatchObject({ reason: 'unsupported' });
    expect(sources.dialled()).toEqual([]);
  });
});
