import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Frame } from '#audio/frame.ts';
import { QUIET_AFTER_MS } from '#player/line/supplyEvent.ts';
import { SilenceTimer } from '#player/sources/silenceTimer.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** What a page gets to catch up with when it was busy. */
const CATCH_UP_MS = 50;

function aTimer() {
  const rung = vi.fn<() => void>();
  return { rung, timer: new SilenceTimer(QUIET_AFTER_MS, rung) };
}

/** A second of sound at such a rate. */
const second = (kbps: number): Frame[] => [
  { bytes: new Uint8Array(kbps * 125), durationSeconds: 1 },
];

it('says nothing before anything has come', () => {
  const { rung } = aTimer();
  vi.advanceTimersByTime(60_000);
  expect(rung).not.toHaveBeenCalled();
});

it('rings a second and a half after the last bytes, and what a busy page needs', () => {
  const { rung, timer } = aTimer();
  timer.restart();
  vi.advanceTimersByTime(QUIET_AFTER_MS + CATCH_UP_MS - 1);
  expect(rung).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(rung).toHaveBeenCalledOnce();
});

it('never rings while bytes come', () => {
  const { rung, timer } = aTimer();
  for (let ms = 0; ms < 60_000; ms += 1_400) {
    timer.restart();
    vi.advanceTimersByTime(1_400);
  }
  expect(rung).not.toHaveBeenCalled();
});

it('does not ring for what comes while a busy page catches up', () => {
  const { rung, timer } = aTimer();
  timer.restart();
  vi.advanceTimersByTime(QUIET_AFTER_MS + CATCH_UP_MS - 10);
  timer.restart();
  vi.advanceTimersByTime(QUIET_AFTER_MS);
  expect(rung).not.toHaveBeenCalled();
});

it('rings once for one silence, and again for the next', () => {
  const { rung, timer } = aTimer();
  timer.restart();
  vi.advanceTimersByTime(20_000);
  expect(rung).toHaveBeenCalledOnce();
  timer.restart();
  vi.advanceTimersByTime(20_000);
  expect(rung).toHaveBeenCalledTimes(2);
});

describe('a stream that needs long to fill what its server sends at once', () => {
  it('is given half as long again as that takes', () => {
    const { rung, timer } = aTimer();
    // AAC of silence: 1,400 bytes are 2.8 s of it.
    timer.expectLike(second(4));
    timer.restart();
    vi.advanceTimersByTime(4_200);
    expect(rung).not.toHaveBeenCalled();
    vi.advanceTimersByTime(CATCH_UP_MS);
    expect(rung).toHaveBeenCalledOnce();
  });

  it('is found out as soon as any other once it sounds', () => {
    const { rung, timer } = aTimer();
    timer.expectLike(second(4));
    timer.expectLike(second(128));
    timer.restart();
    vi.advanceTimersByTime(QUIET_AFTER_MS + CATCH_UP_MS);
    expect(rung).toHaveBeenCalledOnce();
  });
});

it('is silent itself once it is stopped, also while it waits for a busy page', () => {
  const { rung, timer } = aTimer();
  timer.restart();
  vi.advanceTimersByTime(QUIET_AFTER_MS + 10);
  timer.stop();
  vi.advanceTimersByTime(60_000);
  expect(rung).not.toHaveBeenCalled();
});
