import * as fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { aSwitch } from '#tests/support/aSwitch.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Mostly what leads somewhere: decks that follow and sound. */
const anyStep = fc.record({
  act: fc.constantFrom(
    ...(['put', 'drop', 'hold', 'let go', 'level', 'wait', 'close'] as const),
    ...(['follow', 'follow', 'follow', 'sounding', 'sounding', 'sounding'] as const),
    ...(['silent', 'blocked', 'interrupted', 'cut-off'] as const),
  ),
  /** Which of three decks, how loud, how long. */
  pick: fc.nat(5),
});

it('is one sound at its level whatever happens, and never touches a deck that is closed', () => {
  const holds = fc.property(fc.array(anyStep, { maxLength: 50, size: 'max' }), (steps) => {
    const { decks, dial, all, open, closed } = aSwitch();
    let level = 1;
    for (const { act, pick } of steps) {
      while (open().length < 3) dial();
      const deck = all.filter(({ isOpen }) => isOpen)[pick % 3]!;
      if (act === 'put' || act === 'follow' || act === 'drop') decks[act](deck);
      else if (act === 'close') decks.close();
      else if (act === 'hold' || act === 'let go') decks.hold(act === 'hold');
      else if (act === 'level') decks.setLevel((level = pick / 5));
      else if (act === 'wait') vi.advanceTimersByTime(pick * 40);
      else decks.hear(deck, { type: act });
      const heard = all.find((one) => one === decks.deck);
      expect(heard?.isOpen).not.toBe(false);
      expect(closed.length).toBe(all.length - open().length);
      const isFading = vi.getTimerCount() > 0;
      const loud = all.filter((one) => one.isOpen && one.level > 0);
      expect(isFading || loud.every((one) => one === heard)).toBe(true);
      expect(isFading || !heard || heard.level === level).toBe(true);
      expect(heard?.isHeld ?? decks.isHeld).toBe(decks.isHeld);
    }
    decks.close();
    expect([open(), closed.length, vi.getTimerCount()]).toEqual([[], all.length, 0]);
  });
  fc.assert(holds, { numRuns: 1_000 });
});
