// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openedElement, settledElement } from '#tests/support/openedElement.ts';

// Howler asks the browser what it plays as it is loaded, and jsdom plays nothing.
vi.hoisted(() => {
  HTMLMediaElement.prototype.canPlayType = () => 'maybe';
});

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a pause', () => {
  it('keeps the place, and the listener behind live by as much', () => {
    const { element, lent, play } = settledElement();
    element.setHeld(true);
    play(100);
    element.setHeld(false);
    expect(lent.seconds).toBeCloseTo(56);
    expect([element.hasLostPlace, element.isFollowing, lent.node.paused]).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('longer than the recording reaches back goes on with the oldest, and says that the place is lost', () => {
    const { element, lent, recording, play } = settledElement(60, { windowSeconds: 60 });
    element.setHeld(true);
    play(200);
    expect(element.hasLostPlace).toBe(false);
    element.setHeld(false);
    expect([lent.seconds, recording.startSeconds]).toEqual([200, 200]);
    expect([element.hasLostPlace, element.isFollowing]).toEqual([true, false]);
    element.seekLive();
    expect(element.hasLostPlace).toBe(false);
  });

  it('is resumed where it was while what stands ready reaches up to what is recorded', () => {
    const { element, lent, recording, play } = settledElement(60, { windowSeconds: 60 });
    element.setHeld(true);
    play(57);
    expect(recording.startSeconds).toBeGreaterThan(lent.seconds);
    element.setHeld(false);
    expect([lent.seconds, element.hasLostPlace]).toEqual([expect.closeTo(56), false]);
  });

  it('before the press goes to live: what was opened held is behind by the time it is let go', () => {
    const { element, lent, open, play } = openedElement({ recorded: 10, isHeld: true });
    open();
    play(20);
    expect([lent.seconds, lent.node.paused]).toEqual([expect.closeTo(6), true]);
    element.setHeld(false);
    expect([lent.seconds, lent.node.paused]).toEqual([expect.closeTo(26), false]);
    expect([element.isFollowing, element.liveLagSeconds]).toEqual([true, 4]);
  });

  it('before the press goes to live even where it was longer than the recording reaches back', () => {
    const { element, lent, open, play } = openedElement({
      recorded: 60,
      windowSeconds: 60,
      isHeld: true,
    });
    open();
    play(200);
    element.setHeld(false);
    expect([lent.seconds, element.hasLostPlace, element.isFollowing]).toEqual([256, false, true]);
  });
});
