import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SoundEvent } from '#player/decks/soundEvent.ts';
import { aSwitch } from '#tests/support/aSwitch.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** One deck is heard. */
function sounding() {
  const all = aSwitch();
  const first = all.dial();
  all.decks.put(first);
  all.decks.hear(first, { type: 'sounding' });
  return { ...all, first };
}

/** Another one is to follow it. */
function awaited() {
  const all = sounding();
  const second = all.dial();
  all.decks.follow(second);
  return { ...all, second };
}

/** It follows: halfway through the fade. */
function fading() {
  const all = awaited();
  all.decks.hear(all.second, { type: 'sounding' });
  vi.advanceTimersByTime(75);
  return all;
}

describe('a deck that follows', () => {
  it('is put in place at once where nothing sounds', () => {
    const { decks, dial } = aSwitch();
    const deck = dial();
    decks.follow(deck);
    expect([decks.deck, deck.level, deck.isHeld]).toEqual([deck, 1, false]);
  });

  it('runs unheard until it sounds', () => {
    const { decks, first, second } = awaited();
    expect([decks.deck, first.level]).toEqual([first, 1]);
    expect([second.level, second.isHeld]).toEqual([0, false]);
  });

  it('is heard alone once the fade is over', () => {
    const { decks, first, second, closed } = fading();
    expect(first.level ** 2 + second.level ** 2).toBeCloseTo(1);
    vi.advanceTimersByTime(90);
    expect([decks.deck, second.level, closed]).toEqual([second, 1, [first]]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('changes nothing where it is heard already, or waits already', () => {
    const { decks, first, second, open } = awaited();
    decks.follow(first);
    decks.follow(second);
    expect([decks.deck, open()]).toEqual([first, [first, second]]);
    decks.hear(second, { type: 'sounding' });
    vi.advanceTimersByTime(165);
    expect([decks.deck, second.level, open()]).toEqual([second, 1, [second]]);
  });

  it('closes the one that was to follow before it', () => {
    const { decks, dial, first, second, open } = awaited();
    const third = dial();
    decks.follow(third);
    expect([open(), second.isOpen]).toEqual([[first, third], false]);
  });

  it('cuts a fade short when it sounds in the midst of it', () => {
    const { decks, dial, first, second } = fading();
    const third = dial();
    decks.follow(third);
    decks.hear(third, { type: 'sounding' });
    expect([first.isOpen, decks.deck, second.isOpen]).toEqual([false, third, true]);
    vi.advanceTimersByTime(165);
    expect([second.isOpen, third.level]).toEqual([false, 1]);
  });

  it.each<SoundEvent['type']>(['silent', 'interrupted', 'cut-off'])(
    'is needed at once when what is heard says: %s',
    (type) => {
      const { decks, first, second, said } = awaited();
      decks.hear(first, { type });
      expect([decks.deck, second.level, first.isOpen]).toEqual([second, 1, false]);
      expect(said).toEqual(['sounding', type]);
    },
  );

  it.each([true, false])(
    'comes back where it was about to leave (the other one sounds: %s)',
    (sounds) => {
      const { decks, first, second } = fading();
      if (!sounds) decks.hear(second, { type: 'silent' });
      decks.follow(first);
      vi.advanceTimersByTime(1_000);
      expect([first.isOpen, first.level, second.isOpen]).toEqual([true, 1, false]);
      expect(decks.deck).toBe(first);
    },
  );
});

describe('what a deck says', () => {
  it('means nothing where it is not heard, but for the wish for a tap while there is silence', () => {
    const { decks, dial, said } = aSwitch();
    decks.put(dial());
    const beside = dial();
    for (const type of ['sounding', 'silent', 'interrupted', 'cut-off'] as const) {
      decks.hear(beside, { type });
    }
    expect(said).toEqual([]);
    decks.hear(beside, { type: 'blocked' });
    expect(said).toEqual(['blocked']);
  });

  it('is no wish for a tap while another one sounds', () => {
    const { decks, second, said } = awaited();
    decks.hear(second, { type: 'blocked' });
    expect(said).toEqual(['sounding']);
  });
});

describe('a deck that is dropped', () => {
  it('leaves silence where nothing was to follow, and says so once', () => {
    const { decks, first, said } = sounding();
    decks.drop(first);
    decks.drop(first);
    expect([decks.deck, decks.isSounding, said]).toEqual([null, false, ['sounding', 'silent']]);
  });

  it('gives its place at once to the one that was to follow', () => {
    const { decks, first, second } = awaited();
    decks.drop(first);
    expect([decks.deck, second.level, second.isOpen]).toEqual([second, 1, true]);
  });

  it('is not waited for any more', () => {
    const { decks, first, second, said } = awaited();
    decks.drop(second);
    decks.hear(second, { type: 'sounding' });
    expect([decks.deck, first.level, said]).toEqual([first, 1, ['sounding']]);
  });

  it('lets what fades for its sake come back at full level', () => {
    const { decks, first, second, said } = fading();
    decks.setLevel(0.8);
    decks.drop(second);
    expect([decks.deck, first.level, decks.isSounding]).toEqual([first, 0.8, true]);
    expect([said, vi.getTimerCount()]).toEqual([['sounding'], 0]);
  });

  it('is followed at full level where it was fading away itself', () => {
    const { decks, first, second } = fading();
    decks.drop(first);
    expect([decks.deck, second.level, vi.getTimerCount()]).toEqual([second, 1, 0]);
  });

  it('takes nothing with it where it was merely dialled', () => {
    const { decks, dial, first, said, open } = sounding();
    decks.drop(dial());
    expect([decks.deck, said, open()]).toEqual([first, ['sounding'], [first]]);
  });
});

describe('a pause', () => {
  it('ends a fade, and holds the one that came', () => {
    const { decks, second, open } = fading();
    decks.hold(true);
    expect([open(), second.isHeld, second.level]).toEqual([[second], true, 1]);
    expect([decks.isSounding, vi.getTimerCount()]).toEqual([false, 0]);
  });

  it('puts what was to follow in place, held: nothing else would ever have it sound', () => {
    const { decks, second, open } = awaited();
    decks.hold(true);
    expect([open(), second.isHeld, second.level]).toEqual([[second], true, 1]);
  });

  it('is not broken into by a deck that follows, whatever the held one says late', () => {
    const { decks, dial, first } = sounding();
    decks.hold(true);
    decks.hear(first, { type: 'sounding' });
    const next = dial();
    decks.follow(next);
    expect([decks.isSounding, next.isHeld]).toEqual([false, true]);
  });

  it('goes for the deck that is put in place meanwhile', () => {
    const { decks, dial } = sounding();
    decks.hold(true);
    const next = dial();
    decks.follow(next);
    expect([decks.deck, next.isHeld]).toEqual([next, true]);
    decks.hold(false);
    expect(next.isHeld).toBe(false);
  });
});

it.each([
  ['nothing is open', aSwitch],
  ['one deck sounds', sounding],
  ['another is to follow', awaited],
  ['it fades', fading],
])('closes each deck once, without a word or a timer left, while %s', (_, begin) => {
  const { decks, dial, all, closed, said } = begin();
  dial();
  const before = [...said];
  decks.close();
  expect(new Set(closed)).toEqual(new Set(all));
  expect([closed.length, decks.deck, said]).toEqual([all.length, null, before]);
  expect([decks.isHeld, decks.isSounding, vi.getTimerCount()]).toEqual([false, false, 0]);
});
