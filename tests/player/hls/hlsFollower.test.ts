// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NOW } from '#tests/support/hlsPlaylists.ts';
import { listening, listeningLive } from './listening.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a deck that another one follows', () => {
  it('tells until when it has sound', () => {
    const { played, heard } = listeningLive();
    const inHandMs = (120 - heard()) * 1_000;
    const untilMs = played.follower.inHandUntilMs ?? 0;
    expect(untilMs - (played.position?.timeline?.heardMs ?? 0)).toBeCloseTo(inHandMs);
  });

  it('loads nothing more once it is told to play out, and plays that to its end', () => {
    const { played, pass, heard, asked, goOnline } = listeningLive();
    played.follower.playOut();
    expect(asked()).toEqual(['stop']);
    pass(30_000);
    goOnline();
    played.askAgain();
    expect([heard(), asked()]).toEqual([120, []]);
  });
});

describe('a deck that follows another', () => {
  const heardAt = (heardMs: number) => ({
    heardMs,
    deck: null,
    isFollowing: true,
    isSpent: false,
    isSounding: true,
  });

  it('goes on from the word that is heard, a moment ahead of it', () => {
    const { played, read, hold, heard, pass } = listening({ isHeld: true });
    read();
    hold([104, 120]);
    let begun = 0;
    played.follower.follow(
      () => heardAt(NOW - 14_000),
      () => (begun += 1),
    );
    expect(heard()).toBeCloseTo(110.4);
    pass(400);
    expect([begun, played.isFollowing]).toEqual([1, true]);
  });

  it('waits for the moment from which on it has sound', () => {
    const { played, read, hold, pass } = listening({ isHeld: true });
    read();
    hold([112, 120]);
    const before = listeningLive();
    before.hold([104, 120]);
    before.played.position?.seekTo(NOW - 19_000);
    let begun = 0;
    played.follower.follow(
      () => ({
        ...heardAt(before.played.position?.timeline?.heardMs ?? 0),
        deck: before.played.follower,
      }),
      () => (begun += 1),
    );
    before.pass(3_000);
    expect(begun).toBe(0);
    for (let times = 0; times < 20; times += 1) {
      before.pass(250);
      pass(250);
    }
    expect(begun).toBe(1);
  });
});
