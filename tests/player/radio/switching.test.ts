import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aStream, aTuning } from '#tests/support/builders.ts';
import { fakeRadio } from '#tests/support/fakeRadio.ts';

const news = aTuning();

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function playing() {
  const { player, decks, sources, status } = fakeRadio();
  player.send({ type: 'play', tuning: news });
  sources.newest().flow(300);
  const deck = decks.elements[0]!;
  deck.report({ type: 'sounding' });
  return { player, decks, sources, status, deck };
}

describe('another channel', () => {
  const channel = (i: number) =>
    aTuning({ id: `wxyz-${i}`, streams: [aStream({ url: `https://streams.example/${i}` })] });

  it('leaves exactly one connection and one deck after twenty quick switches', () => {
    const { player, sources, decks } = playing();
    for (let i = 0; i < 20; i += 1) {
      player.send({ type: 'play', tuning: channel(i) });
      vi.advanceTimersByTime(30);
      if (i % 3 === 0) sources.newest().flow();
    }
    // The one that is heard, and the last that was asked for.
    expect(sources.open()).toHaveLength(2);
    sources.newest().flow();
    decks.elements.at(-1)!.report({ type: 'sounding' });
    vi.advanceTimersByTime(300);
    expect(sources.open().map(({ stream }) => stream.url)).toEqual(['https://streams.example/19']);
    expect(decks.open()).toHaveLength(1);
  });

  it('plays on until the new one sounds, and then gives way by a fade', () => {
    const { player, sources, decks, deck, status } = playing();
    player.send({ type: 'play', tuning: channel(2) });
    const next = decks.elements[1]!;
    expect(player.store.getState().cue).toMatchObject({ status: 'connecting' });
    expect([status(), deck.isOpen, next.level]).toEqual(['playing', true, 0]);
    sources.newest().flow();
    next.report({ type: 'sounding' });
    expect(player.store.getState()).toMatchObject({
      playback: { status: 'playing', tuning: { channel: { id: 'wxyz-2' } } },
      cue: null,
    });
    vi.advanceTimersByTime(75);
    expect(next.level ** 2 + deck.level ** 2).toBeCloseTo(1);
    vi.advanceTimersByTime(150);
    expect([next.level, next.isOpen, deck.isOpen]).toEqual([1, true, false]);
    expect(sources.open()).toHaveLength(1);
  });

  it('that does not come leaves the first one playing, and says why for a while', () => {
    const { player, sources, deck, status } = playing();
    player.send({ type: 'play', tuning: channel(2) });
    sources.newest().report({ type: 'lost', fault: 'not-found' });
    expect(player.store.getState().cue).toMatchObject({ status: 'failed', fault: 'not-found' });
    expect([status(), deck.isOpen, deck.level]).toEqual(['playing', true, 1]);
    expect(sources.open()).toHaveLength(1);
    vi.advanceTimersByTime(12_000);
    expect(player.store.getState().cue).toBeNull();
  });

  it('is given up by a pause of the one that is heard', () => {
    const { player, sources, status } = playing();
    player.send({ type: 'play', tuning: channel(2) });
    player.send({ type: 'pause' });
    expect([status(), sources.open().length]).toEqual(['paused', 1]);
  });

  it('comes at once where the first one is silent', () => {
    const { player, decks, deck, sources } = playing();
    deck.report({ type: 'silent' });
    player.send({ type: 'play', tuning: channel(2) });
    expect(player.store.getState().playback).toMatchObject({ status: 'connecting' });
    expect([deck.isOpen, decks.open().length, sources.open().length]).toEqual([false, 1, 1]);
  });

  it('that falls silent while the next one connects gives way to it', () => {
    const { player, decks, deck } = playing();
    player.send({ type: 'play', tuning: channel(2) });
    deck.report({ type: 'silent' });
    expect(player.store.getState()).toMatchObject({
      playback: { status: 'connecting', tuning: { channel: { id: 'wxyz-2' } } },
      cue: null,
    });
    expect([deck.isOpen, decks.open()[0]?.level]).toEqual([false, 1]);
  });

  it('hears and records nothing of the one before', () => {
    const { player, sources, decks } = playing();
    player.send({ type: 'play', tuning: channel(2) });
    sources.sources[0]!.flow();
    expect(decks.elements.at(-1)!.recording.endSeconds).toBe(0);
  });
});

describe('a channel that is likely to be pressed', () => {
  const jazz = aTuning({
    id: 'wxyz-2',
    streams: [aStream({ url: 'https://streams.example/jazz' })],
  });

  it('is connected without a sound, and sounds from what has come when it is pressed', () => {
    const { player, sources, decks } = playing();
    player.send({ type: 'stop' });
    player.warm(jazz);
    sources.newest().flow(40);
    const deck = decks.elements.at(-1)!;
    expect([deck.isHeld, deck.recording.endSeconds]).toEqual([true, 4]);
    player.send({ type: 'play', tuning: jazz });
    expect([deck.isHeld, sources.open().length]).toEqual([false, 1]);
    deck.report({ type: 'sounding' });
    expect(player.store.getState().playback.status).toBe('playing');
    vi.advanceTimersByTime(10_000);
    expect(deck.isOpen).toBe(true);
  });

  it('is dropped after two seconds without a press', () => {
    const { player, sources, decks } = playing();
    player.warm(jazz);
    expect(sources.open()).toHaveLength(2);
    vi.advanceTimersByTime(2_000);
    expect([sources.open().length, decks.open().length]).toEqual([1, 1]);
  });

  it('gives way to the next one, and to nothing where it is on already', () => {
    const { player, sources } = playing();
    player.warm(news);
    expect(sources.open()).toHaveLength(1);
    player.warm(jazz);
    player.warm(jazz);
    player.warm(aTuning({ id: 'wxyz-3' }));
    expect(sources.open()).toHaveLength(2);
  });
});

it('says no more of a channel that did not come once the one that is heard is in trouble itself', () => {
  const { player, sources, deck } = playing();
  const jazz = aTuning({
    id: 'wxyz-2',
    streams: [aStream({ url: 'https://streams.example/jazz' })],
  });
  player.send({ type: 'play', tuning: jazz });
  sources.newest().report({ type: 'lost', fault: 'not-found' });
  expect(player.store.getState().cue).toMatchObject({ status: 'failed' });
  deck.report({ type: 'silent' });
  expect(player.store.getState().cue).toBeNull();
});
