import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DeckEvent } from '#player/decks/deck.ts';
import { openedDeck } from '#tests/support/openedDeck.ts';

const NOW = Date.UTC(2026, 4, 1, 12);
const LOST: DeckEvent = { type: 'lost', fault: 'undecodable' };

beforeEach(() => void vi.useFakeTimers({ now: NOW }));
afterEach(() => void vi.useRealTimers());

describe('an element that breaks', () => {
  it('is replaced by one that goes on past the break, on the same recording, and nobody is told', () => {
    const { decks, element, said } = openedDeck({ recorded: 60, heardSeconds: 20 });
    const broken = element();
    broken.report(LOST);
    expect(decks.open()).toEqual([element()]);
    expect(element().recording).toBe(broken.recording);
    expect([element().playheadSeconds, said]).toEqual([21, []]);
  });

  it.each([true, false])(
    'is followed by one that means to be live as it did: %s',
    (isFollowing) => {
      const { deck, element } = openedDeck({ recorded: 60, heardSeconds: 20 });
      element().isFollowing = isFollowing;
      element().report(LOST);
      expect(deck.isFollowing).toBe(isFollowing);
    },
  );

  it.each([true, false])('is followed by one that is held as it was: %s', (isHeld) => {
    const { deck, element } = openedDeck({ recorded: 60, isHeld: !isHeld });
    deck.setHeld(isHeld);
    element().report(LOST);
    expect(element().isHeld).toBe(isHeld);
  });

  it('is followed by one that is as loud', () => {
    const { deck, element } = openedDeck({ recorded: 60 });
    deck.setLevel(0.3);
    element().report(LOST);
    expect(element().level).toBe(0.3);
    deck.setLevel(0.8);
    expect(element().level).toBe(0.8);
  });

  it('says nothing any more: what sounds is another one', () => {
    const { decks, element, said } = openedDeck({ recorded: 60 });
    const broken = element();
    broken.report(LOST);
    for (const type of ['silent', 'blocked', 'interrupted'] as const) broken.report({ type });
    broken.report(LOST);
    expect([said, decks.elements.length]).toEqual([[], 2]);
    element().report({ type: 'sounding' });
    expect(said).toEqual(['sounding']);
  });

  it.each([
    ['at once', 0, true],
    ['ten seconds later', 10_000, true],
    ['a moment after ten seconds', 10_001, false],
    ['after the clock was set back by an hour', -3_600_000, false],
  ])('again %s: that is the stream’s fault, %s ms on: %s', (_, ms, isFault) => {
    const { element, said } = openedDeck({ recorded: 60, heardSeconds: 20 });
    element().report(LOST);
    vi.setSystemTime(NOW + ms);
    element().report(LOST);
    expect(said).toEqual(isFault ? ['undecodable'] : []);
  });

  it('by what it is fed costs the recording: what comes now is heard from its beginning', () => {
    const { deck, element, record } = openedDeck({ recorded: 60, heardSeconds: 20 });
    const { recording } = element();
    element().report(LOST);
    element().report(LOST);
    expect([deck.timeline, deck.heardMs, element().playheadSeconds]).toEqual([null, null, 0]);
    expect(element().recording).not.toBe(recording);
    record(5);
    expect([deck.inHandSeconds, element().feeds]).toEqual([5, 1]);
  });

  it('keeps what was asked of it even where the recording is dropped', () => {
    const { deck, element } = openedDeck({ recorded: 60 });
    deck.setHeld(true);
    deck.setLevel(0.5);
    element().report(LOST);
    element().report(LOST);
    expect([element().isHeld, element().level]).toEqual([true, 0.5]);
  });
});

describe('a playhead that stands still', () => {
  it.each([
    [20, true],
    [59.75, true],
    [59.8, false],
    [60, false],
  ])('at second %d of 60 is moved on: %s; with nothing in hand it has not stuck', (at, isMoved) => {
    const { deck, element } = openedDeck({ recorded: 60, heardSeconds: at });
    deck.reseat();
    expect(element().reseats).toBe(isMoved ? 1 : 0);
  });
});

describe('what is heard', () => {
  it('cannot be told before anything has come', () => {
    const { deck } = openedDeck();
    expect([deck.timeline, deck.heardMs, deck.title]).toEqual([null, null, null]);
  });

  it('is where the element is, on the clock of the world', () => {
    const { deck, element } = openedDeck({ recorded: 60, heardSeconds: 50 });
    expect(deck.heardMs).toBe(NOW - 10_000);
    expect(deck.timeline).toMatchObject({
      startMs: NOW - 60_000,
      edgeMs: NOW,
      inHandSeconds: 10,
      isLive: false,
    });
    element().playheadSeconds = 56;
    expect([deck.heardMs, deck.timeline?.isLive]).toEqual([NOW - 4_000, true]);
    element().hasLostPlace = true;
    expect(deck.timeline?.hasLostPlace).toBe(true);
  });

  it('is called as the stream called it then, not as it is called on the air by now', () => {
    const { deck, element, record } = openedDeck({ recorded: 10 });
    deck.intake.addTitle('Blue in Green');
    record(10);
    deck.intake.addTitle('So What');
    record(10);
    const titles = [5, 10, 19, 20, 30].map((seconds) => {
      element().playheadSeconds = seconds;
      return deck.title;
    });
    expect(titles).toEqual([null, 'Blue in Green', 'Blue in Green', 'So What', 'So What']);
  });

  it('can be had as it came', async () => {
    const { deck, element } = openedDeck({ recorded: 10, heardSeconds: 3 });
    expect(await deck.heardSound()).toEqual(await element().recording.soundAt(3));
    expect((await deck.heardSound())?.length).toBe(16);
  });

  it.each([
    ['twenty seconds ago', NOW - 20_000, 40],
    ['before the recording began', NOW - 3_600_000, 0],
    ['in the future', NOW + 60_000, 60],
  ])('is sought by the clock: %s', (_, clockMs, seconds) => {
    const { deck, element } = openedDeck({ recorded: 60, heardSeconds: 50 });
    deck.seekTo(clockMs);
    expect([element().playheadSeconds, deck.isFollowing]).toEqual([seconds, false]);
  });

  it('follows live again after another deck whose listener was live', () => {
    const { deck, element } = openedDeck({ recorded: 60 });
    element().isFollowing = false;
    deck.followLive();
    expect([deck.isFollowing, element().liveSeeks]).toEqual([true, 0]);
  });
});
