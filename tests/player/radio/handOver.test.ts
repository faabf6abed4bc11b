import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Way } from '#player/line/lineState.ts';
import type { Timeline } from '#player/recording/timeline.ts';
import { aStream, aTuning } from '#tests/support/builders.ts';
import { fakeRadio } from '#tests/support/fakeRadio.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A channel of several streams, each of which can be played in one way, on which play has been pressed. */
function pressed(...ways: readonly Way[]) {
  const [first, ...rest] = ways.map((_, index) =>
    aStream({ url: `https://radio.example/${index}` }),
  );
  const wayOf = (url: string): readonly Way[] => [ways[Number(new URL(url).pathname.slice(1))]!];
  const radio = fakeRadio({ waysOf: wayOf });
  radio.player.send({ type: 'play', tuning: aTuning({ streams: [first!, ...rest] }) });
  return radio;
}

const heardAt = (heardMs: number): Timeline => ({
  startMs: 0,
  heardMs,
  edgeMs: heardMs + 12_000,
  inHandSeconds: 7,
  behindSeconds: 12,
  isLive: true,
});

describe('a stream of HLS', () => {
  /** It sounds, has fallen quiet, and the next stream flows beside it. */
  function fallenQuiet() {
    const radio = pressed('hls', 'timeshift');
    const hls = radio.decks.hls[0]!;
    hls.report({ type: 'flowed' });
    hls.report({ type: 'sounding' });
    hls.report({ type: 'quiet' });
    radio.sources.newest().flow(40);
    return { ...radio, hls };
  }

  it('is a deck and a connection at once', () => {
    const { player, decks, status } = pressed('hls');
    const deck = decks.hls[0]!;
    deck.report({ type: 'flowed' });
    deck.report({ type: 'sounding' });
    expect([status(), deck.isHeld, deck.level]).toEqual(['playing', false, 1]);
    player.send({ type: 'pause' });
    expect([status(), deck.isHeld]).toEqual(['paused', true]);
    player.send({ type: 'stop' });
    expect([status(), deck.isOpen]).toEqual(['idle', false]);
  });

  it('gives way, by a fade, to the next stream when it falls quiet', () => {
    const { hls, decks, status } = fallenQuiet();
    const element = decks.elements[0]!;
    expect([element.isHeld, element.level, hls.isOpen]).toEqual([false, 0, true]);
    element.report({ type: 'sounding' });
    vi.advanceTimersByTime(75);
    expect(element.level ** 2 + hls.level ** 2).toBeCloseTo(1);
    vi.advanceTimersByTime(100);
    expect([element.level, hls.isOpen, status()]).toEqual([1, false, 'playing']);
  });

  it.each([true, false])('leaves it to what follows whether to be live: %s', (isFollowing) => {
    const radio = pressed('hls', 'timeshift');
    const hls = radio.decks.hls[0]!;
    hls.isFollowing = isFollowing;
    hls.timeline = heardAt(Date.now() - 12_000);
    hls.report({ type: 'flowed' });
    hls.report({ type: 'sounding' });
    hls.report({ type: 'quiet' });
    radio.sources.newest().flow(40);
    expect(radio.decks.elements[0]!.isFollowing).toBe(isFollowing);
  });

  it('gives way at once when it falls silent before the next one sounds', () => {
    const { hls, decks, status } = fallenQuiet();
    hls.report({ type: 'silent' });
    expect([decks.elements[0]!.level, hls.isOpen]).toEqual([1, false]);
    expect(status()).toBe('stalled');
    decks.elements[0]!.report({ type: 'sounding' });
    expect(status()).toBe('playing');
  });

  it('is paused by whoever takes the sound, although another one was about to follow', () => {
    const { hls, decks, status } = fallenQuiet();
    hls.report({ type: 'interrupted' });
    expect([status(), decks.elements[0]!.isHeld]).toEqual(['paused', true]);
  });

  it('that is lost is told as silence, and dialled again', () => {
    const { decks, status } = pressed('hls');
    decks.hls[0]!.report({ type: 'flowed' });
    decks.hls[0]!.report({ type: 'sounding' });
    decks.hls[0]!.report({ type: 'lost', fault: 'undecodable' });
    expect([status(), decks.hls.length]).toEqual(['stalled', 2]);
    decks.hls[1]!.report({ type: 'flowed' });
    decks.hls[1]!.report({ type: 'sounding' });
    expect([status(), decks.hls[0]!.isOpen, decks.hls[1]!.isHeld]).toEqual([
      'playing',
      false,
      false,
    ]);
  });
});

describe('a stream of HLS that comes too slowly', () => {
  /** It has seven seconds in hand when it is found out. */
  function slow() {
    const all = pressed('hls', 'hls');
    const [first] = all.decks.hls;
    const heard = (heardMs: number) => (first!.timeline = heardAt(heardMs));
    first!.report({ type: 'flowed' });
    first!.report({ type: 'sounding' });
    heard(100_000);
    first!.inHandUntilMs = 107_000;
    first!.report({ type: 'slow', share: 0.5 });
    return { ...all, first: first!, second: all.decks.hls[1]!, heard };
  }

  it('is followed where it ends, by one that begins there', () => {
    const { first, second, heard, status } = slow();
    first.isFollowing = false;
    expect(second.start).toMatchObject({ clockMs: 100_000, untilMs: 107_000, isHeld: true });
    second.beginsMs = 104_000;
    second.report({ type: 'flowed' });
    expect(first.isPlayedOut).toBe(true);
    heard(105_000);
    vi.advanceTimersByTime(250);
    expect([second.isHeld, second.soughtMs]).toEqual([true, null]);
    heard(105_800);
    vi.advanceTimersByTime(250);
    expect(second.soughtMs).toBeGreaterThan(105_800);
    expect(second.isFollowing).toBe(false);
    vi.advanceTimersByTime(500);
    expect([second.isHeld, second.level]).toEqual([false, 0]);
    second.report({ type: 'sounding' });
    vi.advanceTimersByTime(200);
    expect([second.level, first.isOpen, status()]).toEqual([1, false, 'playing']);
  });

  it('is followed at once when it falls silent before', () => {
    const { first, second } = slow();
    second.beginsMs = 104_000;
    second.report({ type: 'flowed' });
    first.report({ type: 'silent' });
    vi.advanceTimersByTime(250);
    expect([second.isHeld, second.level, first.isOpen]).toEqual([false, 1, false]);
  });

  it('is no trouble while it is held', () => {
    const { decks, player } = pressed('hls', 'hls');
    decks.hls[0]!.report({ type: 'flowed' });
    decks.hls[0]!.report({ type: 'sounding' });
    player.send({ type: 'pause' });
    decks.hls[0]!.report({ type: 'slow', share: 0.5 });
    expect(decks.hls).toHaveLength(1);
  });
});

it('plays what is in hand of an HLS stream while two others are dialled', () => {
  const { decks, status } = pressed('hls', 'hls', 'hls');
  decks.hls[0]!.report({ type: 'flowed' });
  decks.hls[0]!.report({ type: 'sounding' });
  vi.advanceTimersByTime(6_000);
  decks.hls[0]!.report({ type: 'quiet' });
  vi.advanceTimersByTime(1_000);
  expect(decks.hls.map((deck) => deck.isOpen)).toEqual([true, true, true]);
  expect(status()).toBe('playing');
  decks.hls[2]!.report({ type: 'flowed' });
  vi.advanceTimersByTime(500);
  decks.hls[2]!.report({ type: 'sounding' });
  vi.advanceTimersByTime(200);
  expect(decks.hls.map((deck) => deck.isOpen)).toEqual([false, false, true]);
});

describe('a recording whose stream is gone', () => {
  /** Thirty seconds recorded, at live, and the next stream of the channel ready. */
  function dryingUp(next: 'hls' | 'direct') {
    const all = pressed('timeshift', next);
    all.sources.newest().flow(300);
    const element = all.decks.elements[0]!;
    element.playheadSeconds = 26;
    element.report({ type: 'sounding' });
    all.sources.newest().report({ type: 'lost', fault: 'not-found' });
    all.sources.newest().report({ type: 'lost', fault: 'not-found' });
    return { ...all, element };
  }

  it('is played to its end before another kind of deck takes over', () => {
    const { decks, element, status } = dryingUp('hls');
    const [hls] = decks.hls;
    hls!.report({ type: 'flowed' });
    vi.advanceTimersByTime(1_000);
    expect([hls!.isHeld, element.isOpen]).toEqual([true, true]);
    element.playheadSeconds = 29;
    vi.advanceTimersByTime(1_000);
    expect([hls!.isHeld, hls!.level]).toEqual([false, 0]);
    expect(hls!.soughtMs).toBeTypeOf('number');
    hls!.report({ type: 'sounding' });
    vi.advanceTimersByTime(200);
    expect([hls!.level, element.isOpen, status()]).toEqual([1, false, 'playing']);
  });

  it('is kept through a pause, and then to its end', () => {
    const { player, decks, element } = dryingUp('hls');
    decks.hls[0]!.report({ type: 'flowed' });
    player.send({ type: 'pause' });
    vi.advanceTimersByTime(60_000);
    expect([element.isOpen, decks.hls[0]!.isHeld]).toEqual([true, true]);
    player.send({ type: 'resume' });
    element.report({ type: 'sounding' });
    expect(element.isHeld).toBe(false);
  });

  it('is not drowned by a stream that the element plays by itself', () => {
    const { decks, element } = dryingUp('direct');
    const [direct] = decks.direct;
    expect(direct!.level).toBe(0);
    direct!.report({ type: 'sounding' });
    expect([direct!.level, element.isOpen]).toEqual([0, true]);
    element.playheadSeconds = 29;
    vi.advanceTimersByTime(500);
    direct!.report({ type: 'sounding' });
    vi.advanceTimersByTime(200);
    expect([direct!.level, element.isOpen]).toEqual([1, false]);
  });
});

it('goes back to the preferred stream with all that it has brought while it was on trial', () => {
  const { decks, sources, status } = pressed('timeshift', 'timeshift');
  const flowOn = (seconds: number) => {
    for (let i = 0; i < seconds * 10; i += 1) {
      vi.advanceTimersByTime(100);
      for (const source of sources.open()) source.flow(1);
    }
  };
  sources.newest().flow(40);
  decks.elements[0]!.report({ type: 'sounding' });
  flowOn(6);
  sources.newest().report({ type: 'lost', fault: 'not-found' });
  sources.newest().report({ type: 'lost', fault: 'not-found' });
  flowOn(10);
  expect(sources.open().map(({ stream }) => stream.url)).toEqual(['https://radio.example/0']);
  expect(status()).toBe('playing');
  // Nothing is repeated and little is lost: what is recorded is as long as the time that went by.
  expect(decks.elements[0]!.recording.endSeconds).toBeGreaterThan(19);
  expect(decks.elements[0]!.recording.endSeconds).toBeLessThan(20.5);
});
