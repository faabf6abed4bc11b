import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Way } from '#player/line/lineState.ts';
import { aStream, aTuning } from '#tests/support/builders.ts';
import { fakeRadio } from '#tests/support/fakeRadio.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A channel of several streams, each of which can be played in one way. */
function channelOf(id: string, ...ways: readonly Way[]) {
  const [first, ...rest] = ways.map((way, index) =>
    aStream({ url: `https://radio.example/${id}/${index}?${way}` }),
  );
  return aTuning({ id, streams: [first!, ...rest] });
}

function aRadio() {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- The addresses of `channelOf` end with a way.
  const radio = fakeRadio({ waysOf: (url) => [new URL(url).search.slice(1) as Way] });
  const play = (id: string, ...ways: readonly Way[]) =>
    radio.player.send({ type: 'play', tuning: channelOf(id, ...ways) });
  const cue = () => radio.player.store.getState().cue;
  return { ...radio, play, cue };
}

/** Thirty seconds of a channel are recorded, and it is heard at live. */
function recorded(...others: readonly Way[]) {
  const radio = aRadio();
  radio.play('wxyz-1', 'timeshift', ...others);
  radio.sources.newest().flow(300);
  const deck = radio.decks.elements[0]!;
  deck.playheadSeconds = 26;
  deck.report({ type: 'sounding' });
  return { ...radio, deck };
}

/** Its own stream is gone for good, and the next one is dialled. */
function orphaned(...others: readonly Way[]) {
  const radio = recorded(...others);
  radio.sources.newest().report({ type: 'lost', fault: 'not-found' });
  radio.sources.newest().report({ type: 'lost', fault: 'not-found' });
  return radio;
}

describe('a hint that the network is back', () => {
  it.each([[true], [false]])(
    'leaves a recording alone that has sound in hand (paused: %s)',
    (isPaused) => {
      const { player, sources, deck } = recorded();
      if (isPaused) player.send({ type: 'pause' });
      sources.newest().report({ type: 'quiet' });
      player.nudge();
      expect([deck.reseats, deck.playheadSeconds]).toEqual([0, 26]);
    },
  );

  it('helps a deck that has stuck, and is for who waits to dial', () => {
    const { player, sources, deck } = recorded();
    deck.report({ type: 'silent' });
    player.nudge();
    expect(deck.reseats).toBe(1);
    sources.newest().report({ type: 'lost', fault: 'refused' });
    for (const one of sources.open()) one.report({ type: 'lost', fault: 'refused' });
    const before = sources.dialled().length;
    player.nudge();
    expect(sources.dialled().length).toBeGreaterThan(before);
  });

  it('moves no deck where nothing is in hand to go on with', () => {
    const { player, sources, deck } = recorded();
    deck.playheadSeconds = 30;
    deck.report({ type: 'silent' });
    sources.newest().report({ type: 'quiet' });
    player.nudge();
    expect([deck.reseats, deck.playheadSeconds]).toEqual([0, 30]);
  });
});

describe('a recording that plays out', () => {
  it.each(['hls', 'direct'] as const)(
    'is not left for a deck of %s that broke meanwhile',
    (way) => {
      const { decks, deck, status } = orphaned(way);
      const next = decks[way][0]!;
      if (way === 'hls') decks.hls[0]!.report({ type: 'flowed' });
      next.report({ type: 'sounding' });
      next.report({ type: 'lost', fault: 'closed' });
      expect(next.isOpen).toBe(false);
      deck.playheadSeconds = 29.5;
      vi.advanceTimersByTime(1_000);
      expect([deck.isOpen, status()]).toEqual([true, 'playing']);
    },
  );

  it('is followed by the deck that was dialled after the one that broke', () => {
    const { decks, deck, status } = orphaned('hls', 'hls');
    decks.hls[0]!.report({ type: 'flowed' });
    decks.hls[0]!.report({ type: 'lost', fault: 'closed' });
    vi.advanceTimersByTime(2_000);
    const next = decks.hls.findLast(({ isOpen }) => isOpen)!;
    next.report({ type: 'flowed' });
    deck.playheadSeconds = 29.5;
    vi.advanceTimersByTime(1_500);
    next.report({ type: 'sounding' });
    vi.advanceTimersByTime(300);
    expect([next.isOpen, deck.isOpen, status()]).toEqual([true, false, 'playing']);
  });
});

describe('a recording that was to follow', () => {
  it('is not used again once it was dropped for another deck', () => {
    const { play, decks, sources, status } = aRadio();
    play('wxyz-1', 'hls', 'timeshift', 'hls');
    const [first] = decks.hls;
    first!.report({ type: 'flowed' });
    first!.report({ type: 'sounding' });
    vi.advanceTimersByTime(6_000);
    first!.report({ type: 'quiet' });
    sources.newest().flow(40);
    const dropped = decks.elements[0]!;
    sources.newest().report({ type: 'lost', fault: 'not-found' });
    vi.advanceTimersByTime(2_000);
    const next = decks.hls.at(-1)!;
    next.report({ type: 'flowed' });
    vi.advanceTimersByTime(1_000);
    expect([dropped.isOpen, decks.hls.length]).toEqual([false, 2]);
    next.report({ type: 'sounding' });
    vi.advanceTimersByTime(300);
    next.report({ type: 'quiet' });
    for (let s = 0; s < 120 && sources.open().length === 0; s += 1) vi.advanceTimersByTime(1_000);
    sources.newest().flow(40);
    const fresh = decks.elements.at(-1)!;
    expect(fresh).not.toBe(dropped);
    fresh.report({ type: 'sounding' });
    vi.advanceTimersByTime(300);
    expect([fresh.isOpen, next.isOpen, status()]).toEqual([true, false, 'playing']);
  });

  it('still follows when its server bursts, hangs up and bursts again', () => {
    const { play, decks, sources, status } = aRadio();
    play('wxyz-1', 'hls', 'timeshift');
    const [first] = decks.hls;
    first!.report({ type: 'flowed' });
    first!.report({ type: 'sounding' });
    vi.advanceTimersByTime(6_000);
    first!.report({ type: 'quiet' });
    for (let again = 0; again < 3; again += 1) {
      sources.newest().flow(40);
      sources.newest().report({ type: 'lost', fault: 'closed' });
      vi.advanceTimersByTime(3_000);
    }
    sources.newest().flow(40);
    const element = decks.elements.at(-1)!;
    expect(element.isOpen).toBe(true);
    element.report({ type: 'sounding' });
    vi.advanceTimersByTime(300);
    expect([element.isOpen, first!.isOpen, status()]).toEqual([true, false, 'playing']);
  });
});

describe('whoever takes the sound while another channel connects', () => {
  it('stops a stream that only the element plays, and the one to come with it', () => {
    const { play, decks, cue, status } = aRadio();
    play('wxyz-1', 'direct');
    decks.direct[0]!.report({ type: 'sounding' });
    play('wxyz-2', 'timeshift');
    decks.direct[0]!.report({ type: 'cut-off' });
    expect([status(), cue(), decks.open()]).toEqual(['idle', null, []]);
  });

  it('pauses a recording, and no other channel breaks into that', () => {
    const { play, decks, deck, sources, cue, status } = recorded();
    play('wxyz-2', 'timeshift');
    deck.report({ type: 'interrupted' });
    sources.newest().flow(40);
    expect([status(), cue(), decks.open()]).toEqual(['paused', null, [deck]]);
  });

  it.each(['direct', 'timeshift'] as const)(
    'ends the wait for it where its own deck is the one (%s)',
    (way) => {
      const { play, decks, deck, cue, status } = recorded();
      play('wxyz-2', way);
      const next = way === 'direct' ? decks.direct[0]! : decks.elements[1]!;
      next.report({ type: way === 'direct' ? 'cut-off' : 'interrupted' });
      expect([cue(), next.isOpen]).toEqual([null, false]);
      expect([status(), deck.isOpen, deck.level]).toEqual(['playing', true, 1]);
    },
  );
});

it('goes on connecting to a channel while the list of stations arrives', () => {
  const { play, player, sources, decks, cue } = recorded();
  play('wxyz-2', 'timeshift');
  player.send({ type: 'offer', tuning: channelOf('wxyz-3', 'timeshift') });
  expect(cue()).toMatchObject({ status: 'connecting' });
  sources.newest().flow(40);
  decks.elements[1]!.report({ type: 'sounding' });
  expect(player.store.getState().playback.tuning?.channel.id).toBe('wxyz-2');
});

it('has no timeline any more in the very moment of a stop', () => {
  const { player } = recorded();
  const told: unknown[] = [];
  player.store.subscribe(() => told.push(player.heard()?.timeline ?? null));
  player.send({ type: 'stop' });
  expect(told.length).toBeGreaterThan(0);
  expect(told.every((timeline) => timeline === null)).toBe(true);
});
