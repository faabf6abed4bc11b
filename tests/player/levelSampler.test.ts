import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startLevelSampler } from '#player/levelSampler.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function aSampler(peak: number | null = -100) {
  const state = { peak, heard: Uint8Array.of(1) as Uint8Array<ArrayBuffer> | null, decoded: 0 };
  const changes: string[] = [];
  const stop = startLevelSampler({
    heard: async () => state.heard,
    peakDb: async () => {
      state.decoded += 1;
      return state.peak;
    },
    now: Date.now,
    onChange: (loudness) => changes.push(loudness),
  });
  return { state, changes, stop };
}

it('tells when the channel falls silent, and when it sounds again', async () => {
  const { state, changes } = aSampler();
  await vi.advanceTimersByTimeAsync(25_000);
  expect(changes).toEqual(['silent']);
  state.peak = -12;
  await vi.advanceTimersByTimeAsync(4_000);
  expect(changes).toEqual(['silent', 'audible']);
});

it('is cheap: a second of sound every four', async () => {
  const { state } = aSampler();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(state.decoded).toBe(15);
});

it('says nothing where nothing is heard, or nothing can be told', async () => {
  const deaf = aSampler(null);
  const idle = aSampler();
  idle.state.heard = null;
  await vi.advanceTimersByTimeAsync(120_000);
  expect([deaf.changes, idle.changes, idle.state.decoded]).toEqual([[], [], 0]);
});

it('is over when it is stopped', async () => {
  const { changes, stop, state } = aSampler();
  await vi.advanceTimersByTimeAsync(10_000);
  stop();
  await vi.advanceTimersByTimeAsync(60_000);
  expect([changes, state.decoded]).toEqual([[], 2]);
});
