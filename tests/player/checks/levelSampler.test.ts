import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Audibility } from '#player/checks/silenceDetector.ts';
import { startLevelSampler } from '#player/checks/levelSampler.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function aSampler(peak: number | null = -100) {
  const state = {
    peak,
    heard: Uint8Array.of(1) as Uint8Array<ArrayBuffer> | null,
    decoded: 0,
    elsewhere: null as Audibility | null,
    asked: 0,
  };
  const changes: string[] = [];
  const stop = startLevelSampler({
    heard: async () => state.heard,
    peakDb: async () => {
      state.decoded += 1;
      return state.peak;
    },
    toldElsewhere: async () => {
      state.asked += 1;
      return state.elsewhere;
    },
    now: Date.now,
    onChange: (audibility) => changes.push(audibility),
  });
  return { state, changes, stop };
}

it('tells when the channel falls silent, and when it sounds again', async () => {
  const { state, changes } = aSampler();
  await vi.advanceTimersByTimeAsync(25_000);
  expect(changes).toEqual(['silent']);
  state.peak = -12;
  await vi.advanceTimersByTimeAsync(1_000);
  expect(changes).toEqual(['silent', 'audible']);
});

it('is cheap: a second of sound every four', async () => {
  const { state } = aSampler(-12);
  await vi.advanceTimersByTimeAsync(60_000);
  expect([state.decoded, state.asked]).toEqual([15, 0]);
});

it('says nothing where nothing is heard, or nothing can be told', async () => {
  const deaf = aSampler(null);
  const idle = aSampler();
  idle.state.heard = null;
  await vi.advanceTimersByTimeAsync(120_000);
  expect([deaf.changes, idle.changes, idle.state.decoded]).toEqual([[], [], 0]);
});

it('asks elsewhere now and then where nothing can be told here, until it can', async () => {
  const { state, changes } = aSampler();
  state.heard = null;
  await vi.advanceTimersByTimeAsync(75_000);
  expect([state.asked, changes]).toEqual([1, []]);
  state.elsewhere = 'silent';
  await vi.advanceTimersByTimeAsync(10_000);
  expect([state.asked, changes]).toEqual([2, ['silent']]);
  await vi.advanceTimersByTimeAsync(30_000);
  expect([state.asked, changes]).toEqual([3, ['silent']]);
  state.elsewhere = 'audible';
  await vi.advanceTimersByTimeAsync(40_000);
  expect(changes).toEqual(['silent', 'audible']);
  state.heard = Uint8Array.of(1);
  state.peak = -12;
  await vi.advanceTimersByTimeAsync(200_000);
  expect(state.asked).toBe(4);
});

it('is over when it is stopped', async () => {
  const { changes, stop, state } = aSampler();
  state.peak = -12;
  await vi.advanceTimersByTimeAsync(10_000);
  stop();
  await vi.advanceTimersByTimeAsync(60_000);
  expect([changes, state.decoded]).toEqual([[], 2]);
});

it('listens closely while it is silent, so that the end is known within a second', async () => {
  const { state } = aSampler();
  await vi.advanceTimersByTimeAsync(4_000);
  const before = state.decoded;
  await vi.advanceTimersByTimeAsync(10_000);
  expect(state.decoded - before).toBe(10);
});

it('goes on after a piece that could not be read or decoded', async () => {
  const changes: string[] = [];
  let asked = 0;
  const stop = startLevelSampler({
    heard: async () => {
      asked += 1;
      if (asked === 1) throw new Error('The recording is gone.');
      return Uint8Array.of(1);
    },
    peakDb: async () => {
      if (asked === 2) throw new DOMException('Bad piece', 'EncodingError');
      return -100;
    },
    toldElsewhere: async () => null,
    now: Date.now,
    onChange: (audibility) => changes.push(audibility),
  });
  await vi.advanceTimersByTimeAsync(40_000);
  expect(changes).toEqual(['silent']);
  stop();
});

it('asks elsewhere less often once it was told that all is well', async () => {
  const { state } = aSampler(null);
  state.elsewhere = 'audible';
  await vi.advanceTimersByTimeAsync(20_000);
  expect(state.asked).toBe(1);
  await vi.advanceTimersByTimeAsync(56_000);
  expect(state.asked).toBe(1);
  await vi.advanceTimersByTimeAsync(8_000);
  expect(state.asked).toBe(2);
});

it('says nothing of what it learns after it was stopped', async () => {
  const told = Promise.withResolvers<Audibility>();
  const changes: string[] = [];
  const stop = startLevelSampler({
    heard: async () => null,
    peakDb: async () => null,
    toldElsewhere: () => told.promise,
    now: Date.now,
    onChange: (audibility) => changes.push(audibility),
  });
  await vi.advanceTimersByTimeAsync(24_000);
  stop();
  told.resolve('silent');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(changes).toEqual([]);
  expect(vi.getTimerCount()).toBe(0);
});
