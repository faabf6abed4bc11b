import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Followed, Follower } from '#player/decks/follower.ts';
import { handOver } from '#player/hls/hlsHandOver.ts';
import { NOW } from '#tests/support/hlsPlaylists.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

interface Given {
  /** How much of what is heard is in hand, milliseconds; null: it is not of HLS. */
  readonly inHandMs?: number | null;
  /** What comes next has sound from this time on after the beginning. */
  readonly hasFromMs?: number | null;
  readonly isFollowing?: boolean;
  readonly isSpent?: boolean;
  readonly isSounding?: boolean;
  readonly isHeardKnown?: boolean;
}

/** A deck is heard from `NOW` on, and another one is to follow it. */
function handingOver(given: Given = {}) {
  const { inHandMs = 8_000, hasFromMs = 0, isFollowing = true, isSpent = false } = given;
  const { isSounding = true, isHeardKnown = true } = given;
  const log: string[] = [];
  let passedMs = 0;
  const next: Follower = {
    inHandUntilMs: null,
    follow: () => () => {},
    playOut: () => log.push('next plays out'),
    takeUp: (clockMs, isLive) => log.push(`take up ${clockMs - NOW} ${isLive ? 'live' : 'behind'}`),
  };
  const heard: Follower = {
    ...next,
    get inHandUntilMs() {
      return NOW + passedMs + inHandMs!;
    },
    playOut: () => log.push('play out'),
  };
  const before = (): Followed => ({
    heardMs: isHeardKnown ? NOW + passedMs : null,
    deck: inHandMs === null ? null : heard,
    isFollowing,
    isSpent,
    isSounding,
  });
  const end = handOver(
    next,
    () => (hasFromMs === null ? null : NOW + hasFromMs),
    before,
    () => log.push(`begin after ${passedMs}`),
    () => passedMs,
  );
  const pass = (ms: number) => {
    for (let at = 0; at < ms; at += 10) {
      passedMs += 10;
      vi.advanceTimersByTime(10);
    }
  };
  return { log, pass, end };
}

describe('a deck that follows another', () => {
  it('is made ready a moment ahead, so that both say the same word as it begins', () => {
    const { log, pass } = handingOver();
    expect(log).toEqual(['take up 400 live']);
    pass(310);
    expect(log).toEqual(['take up 400 live']);
    pass(1_000);
    expect(log).toEqual(['take up 400 live', 'begin after 320']);
  });

  it('waits for the end of a hole in its own sound, and loses nothing of the other', () => {
    const { log, pass } = handingOver({ hasFromMs: 5_000 });
    pass(4_900);
    expect(log.filter((line) => line !== 'play out')).toEqual([]);
    pass(600);
    expect(log.slice(-2)).toEqual(['take up 5400 live', 'begin after 5320']);
  });

  it('lets the other load no more than it needs until then', () => {
    const { log } = handingOver({ hasFromMs: 5_000, inHandMs: 8_000 });
    expect(log).toEqual(['play out']);
    expect(handingOver({ hasFromMs: 5_000, inHandMs: 5_200 }).log).toEqual([]);
  });

  it('waits half a minute for such a hole, and no longer', () => {
    const { log, pass } = handingOver({ hasFromMs: Infinity });
    pass(30_000);
    expect(log).toEqual([]);
    pass(700);
    expect(log).toHaveLength(2);
  });

  it('comes at once where the other has almost nothing in hand', () => {
    expect(handingOver({ hasFromMs: 5_000, inHandMs: 1_000 }).log).toEqual(['take up 400 live']);
  });

  it('waits for the end of one that is spent, and gathers sound meanwhile', () => {
    const { log, pass } = handingOver({ isSpent: true });
    pass(2_000);
    expect(log.filter((line) => line !== 'play out')).toEqual([]);
  });

  it('begins at once where nothing is heard', () => {
    expect(handingOver({ isSounding: false }).log).toEqual(['take up 0 live', 'begin after 0']);
  });

  it('begins where it is when nobody knows what is heard', () => {
    expect(handingOver({ isHeardKnown: false, inHandMs: null }).log).toEqual(['begin after 0']);
  });

  it('is ready a moment ahead of a deck that is not of HLS too', () => {
    const { log, pass } = handingOver({ inHandMs: null });
    pass(400);
    expect(log).toEqual(['take up 400 live', 'begin after 320']);
  });

  it('stays behind live with who has gone back', () => {
    expect(handingOver({ isFollowing: false }).log).toEqual(['take up 400 behind']);
  });

  it('does nothing more once the wait is ended, at whatever point', () => {
    const waiting = handingOver({ hasFromMs: 5_000, inHandMs: 4_000 });
    waiting.pass(1_000);
    waiting.end();
    waiting.pass(60_000);
    expect(waiting.log).toEqual([]);
    const readied = handingOver();
    readied.end();
    readied.pass(60_000);
    expect(readied.log).toEqual(['take up 400 live']);
  });
});
