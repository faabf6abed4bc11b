import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Timeline } from '#player/recording/timeline.ts';
import {
  createListeningClock,
  type ClockedPlayer,
  type ListeningTime,
} from '#player/ui/time/listeningClock.ts';

const NOON = Date.parse('2026-03-02T12:00:00Z');

beforeEach(() => void vi.useFakeTimers({ now: NOON }));
afterEach(() => void vi.useRealTimers());

type State = Parameters<Parameters<ClockedPlayer['store']['subscribe']>[0]>[0];

/** A player that hears the moment so many milliseconds ago; null: nothing is heard. */
function aPlayer(behindMs: number | null) {
  const listeners = new Set<(now: State, before: State) => void>();
  let state: State = { playback: { status: 'playing', tuning: {} } };
  const place = { behindMs, looks: 0, frozenMs: null as number | null };
  const player: ClockedPlayer = {
    heard: () => {
      place.looks += 1;
      if (place.behindMs === null) return null;
      const heardMs = place.frozenMs ?? Date.now() - place.behindMs;
      return { timeline: null, heardMs, title: null };
    },
    store: {
      subscribe: (listener) => {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
    },
  };
  const become = (playback: Partial<State['playback']>) => {
    const before = state;
    state = { playback: { ...state.playback, ...playback } };
    for (const listener of listeners) listener(state, before);
  };
  return { player, place, become, listeners };
}

/** A clock that is looked at, and what stands on it each time that it moves. */
function watched({ player }: Pick<ReturnType<typeof aPlayer>, 'player'>) {
  const clock = createListeningClock(player);
  const seen: ListeningTime[] = [];
  const end = clock.subscribe(() => void seen.push(clock.getState()));
  return { clock, seen, end };
}

const second = (ms: number) => new Date(ms).toISOString().slice(14, 19);

describe('the ticks', () => {
  it('come once in each second of the wall clock while nothing is heard', () => {
    const { seen } = watched(aPlayer(null));
    vi.advanceTimersByTime(4_000);
    expect(seen.map(({ nowMs }) => second(nowMs))).toEqual(['00:01', '00:02', '00:03']);
    expect(seen.every(({ heardMs, timeline }) => heardMs === null && timeline === null)).toBe(true);
  });

  it.each([0, 1, 250, 499, 500, 700, 981, 999])(
    'show every second that is heard once, %i ms beside those of the wall clock',
    (behindMs) => {
      const { seen } = watched(aPlayer(60_000 + behindMs));
      vi.advanceTimersByTime(20_000);
      const shown = seen.map(({ heardMs }) => Math.floor(heardMs! / 1_000));
      expect(shown.length).toBeGreaterThanOrEqual(18);
      expect(shown).toEqual(shown.map((_, i) => shown[0]! + i));
    },
  );

  it('do not hurry at a paused radio, whose next second comes no nearer', () => {
    const { player, place } = aPlayer(0);
    place.frozenMs = NOON + 990;
    const { seen } = watched({ player });
    vi.advanceTimersByTime(60_000);
    expect(seen.length).toBeGreaterThanOrEqual(38);
    expect(seen.length).toBeLessThanOrEqual(61);
  });

  it('tell the clock of counting down, which no time zone or correction moves', () => {
    const { seen } = watched(aPlayer(null));
    const startMs = performance.now();
    vi.advanceTimersByTime(1_100);
    vi.setSystemTime(NOON - 3_600_000);
    vi.advanceTimersByTime(1_100);
    expect(seen.at(-1)!.tickMs - startMs).toBeGreaterThan(1_900);
    expect(seen.at(-1)!.tickMs - startMs).toBeLessThan(2_300);
  });
});

describe('a look at once', () => {
  it('is taken when the radio begins or ends to sound', () => {
    const { player, place, become } = aPlayer(null);
    const { seen, clock } = watched({ player });
    place.behindMs = 5_000;
    become({ status: 'stalled' });
    expect(clock.getState().heardMs).toBe(NOON - 5_000);
    place.behindMs = null;
    become({ status: 'idle' });
    expect(clock.getState().heardMs).toBeNull();
    expect(seen).toHaveLength(2);
  });

  it('is taken when another channel takes over, which is elsewhere in time', () => {
    const { player, place, become } = aPlayer(300_000);
    const { clock } = watched({ player });
    place.behindMs = 4_000;
    become({ tuning: {} });
    expect(clock.getState().heardMs).toBe(NOON - 4_000);
  });

  it('is not taken for news of the line, which come often', () => {
    const { player, become } = aPlayer(0);
    const { seen } = watched({ player });
    become({});
    expect(seen).toEqual([]);
  });

  it('is taken when the listener has moved, and nobody is shown two moments', () => {
    const { player, place } = aPlayer(4_000);
    const clock = createListeningClock(player);
    const shown: (number | null)[] = [];
    clock.subscribe(() => void shown.push(clock.getState().heardMs));
    clock.subscribe(() => void shown.push(clock.getState().heardMs));
    place.behindMs = 19_000;
    clock.look();
    expect(shown).toEqual([NOON - 19_000, NOON - 19_000]);
  });

  it('tells where the listener is in what can be gone back in', () => {
    const timeline: Timeline = {
      startMs: NOON - 60_000,
      heardMs: NOON - 4_000,
      edgeMs: NOON,
      inHandSeconds: 4,
      behindSeconds: 4,
      isLive: true,
    };
    const { player } = aPlayer(null);
    const clock = createListeningClock({
      ...player,
      heard: () => ({ timeline, heardMs: timeline.heardMs, title: 'Slack Tide' }),
    });
    expect(clock.getState()).toMatchObject({
      timeline,
      heardMs: NOON - 4_000,
      title: 'Slack Tide',
      nowMs: NOON,
    });
  });
});

describe('a clock that nobody looks at', () => {
  it('does not run: a page without a player costs nothing', () => {
    const { player, place, listeners } = aPlayer(0);
    const { end, seen } = watched({ player });
    vi.advanceTimersByTime(2_000);
    end();
    const [{ looks }, told] = [{ ...place }, seen.length];
    vi.advanceTimersByTime(60_000);
    expect([place.looks, seen.length, listeners.size]).toEqual([looks, told, 0]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('shows the present again to the next who looks', () => {
    const { player } = aPlayer(null);
    const { end, clock } = watched({ player });
    end();
    vi.advanceTimersByTime(90_000);
    clock.subscribe(() => {});
    expect(clock.getState().nowMs).toBe(NOON + 90_000);
  });

  it('goes on for those who still look', () => {
    const { player } = aPlayer(null);
    const { end, clock } = watched({ player });
    const seen: number[] = [];
    clock.subscribe(() => void seen.push(clock.getState().nowMs));
    end();
    vi.advanceTimersByTime(3_000);
    expect(seen).toHaveLength(2);
  });
});
