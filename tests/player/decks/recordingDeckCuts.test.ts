import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FADE_MS } from '#player/decks/crossFade.ts';
import type { DeckEvent } from '#player/decks/deck.ts';
import { LEAD_SECONDS, PREPARE_SECONDS } from '#player/decks/encoderCut.ts';
import type { RecordingDeck } from '#player/decks/recordingDeck.ts';
import { Arrivals } from '#player/recording/arrivals.ts';
import { openedDeck } from '#tests/support/openedDeck.ts';

const NOW = Date.UTC(2026, 4, 1, 12);
const LOST: DeckEvent = { type: 'lost', fault: 'undecodable' };

beforeEach(() => void vi.useFakeTimers({ now: NOW }));
afterEach(() => void vi.useRealTimers());

/** Another encoder takes over at second 10; so far second 9 is heard. */
function beforeACut() {
  const all = openedDeck({ recorded: 10, heardSeconds: 9 });
  all.deck.beginJoin(new Arrivals(Date.now));
  all.record(2);
  vi.advanceTimersByTime(2_000);
  all.record(1);
  const [first, second] = all.decks.elements;
  return { ...all, first: first!, second: second! };
}

describe('a cut that is being gone over', () => {
  it('is prepared before it is led up to, and led up to for longer than its fade takes', () => {
    expect(PREPARE_SECONDS).toBeGreaterThan(LEAD_SECONDS);
    expect(LEAD_SECONDS * 1_000).toBeGreaterThan(FADE_MS);
  });

  it('keeps the level, and what is set meanwhile', () => {
    const { deck, decks, first, second } = beforeACut();
    deck.setLevel(0.6);
    expect([first.level, second.level]).toEqual([0.6, 0]);
    vi.advanceTimersByTime(900);
    second.report({ type: 'sounding' });
    deck.setLevel(0.4);
    vi.advanceTimersByTime(FADE_MS + 50);
    expect(decks.open()).toEqual([second]);
    second.report(LOST);
    expect([second.level, decks.elements[2]!.level]).toEqual([0.4, 0.4]);
  });

  it('is not begun while the listener has paused, but once something comes after that', () => {
    const { deck, decks, record } = openedDeck({ recorded: 10, heardSeconds: 9 });
    deck.setHeld(true);
    deck.beginJoin(new Arrivals(Date.now));
    record(2);
    vi.advanceTimersByTime(2_000);
    record(1);
    expect(decks.elements).toHaveLength(1);
    deck.setHeld(false);
    record(1);
    expect(decks.elements).toHaveLength(2);
  });

  it.each<[string, (deck: RecordingDeck) => void]>([
    ['goes back', (deck) => deck.seekTo(NOW - 8_000)],
    ['goes to live', (deck) => deck.goLive()],
    ['pauses', (deck) => deck.setHeld(true)],
  ])('is given up when the listener %s', (_, act) => {
    const { deck, decks, first, said } = beforeACut();
    act(deck);
    expect(decks.open()).toEqual([first]);
    vi.advanceTimersByTime(5_000);
    expect([decks.open(), said, vi.getTimerCount()]).toEqual([[first], [], 0]);
  });

  it('is given up when the first element breaks, which is what is replaced', () => {
    const { decks, first, said } = beforeACut();
    first.report(LOST);
    const [, , rebuilt] = decks.elements;
    expect([decks.open(), rebuilt!.playheadSeconds]).toEqual([[rebuilt], 10]);
    vi.advanceTimersByTime(5_000);
    expect([decks.open(), said]).toEqual([[rebuilt], []]);
  });

  it('is given up when the second element breaks, and the first is not replaced for that', () => {
    const { decks, first, second, said } = beforeACut();
    second.report(LOST);
    expect([decks.open(), said]).toEqual([[first], []]);
    first.report({ type: 'silent' });
    expect(said).toEqual(['silent']);
  });

  it.each(['before its fade', 'in its fade'])('ends with the deck, closed %s', (when) => {
    const { deck, decks, second, said } = beforeACut();
    vi.advanceTimersByTime(900);
    if (when === 'in its fade') second.report({ type: 'sounding' });
    deck.close();
    expect([decks.open(), vi.getTimerCount()]).toEqual([[], 0]);
    second.report({ type: 'sounding' });
    second.report(LOST);
    expect([decks.open(), said, decks.elements.length]).toEqual([[], [], 2]);
  });
});
