// @vitest-environment jsdom
import { Howler } from 'howler';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { setLoudness } from '#player/decks/howlNode.ts';
import { createVolume } from '#player/browser/volume.ts';
import { SleepTimer } from '#player/sleep/sleepTimer.ts';
import { aTuning } from '#tests/support/builders.ts';
import { fakePlayer } from '#tests/support/fakePlayer.ts';

const news = aTuning();

beforeEach(() => {
  localStorage.clear();
  vi.useFakeTimers({ now: Date.parse('2026-03-02T18:00:00Z') });
});
afterEach(() => void vi.useRealTimers());

/** A radio that plays at 80 percent, to sleep in a minute. */
function inAMinute() {
  const { player, events, status, place } = fakePlayer();
  const volume = createVolume();
  volume.applyTo(setLoudness);
  volume.setState({ level: 0.8 });
  const timer = new SleepTimer({
    player,
    dim: volume.dim,
    onVolume: volume.subscribe,
    now: Date.now,
  });
  const play = () => {
    player.send({ type: 'play', tuning: news });
    player.send({ type: 'sounding' });
  };
  play();
  timer.set({ by: 'clock', atMs: Date.now() + 60_000 });
  return {
    player,
    events,
    status,
    place,
    volume,
    timer,
    play,
    sleep: () => timer.store.getState(),
  };
}

const loudness = () => Howler.volume();

it("fades what is heard, then stops, and the listener's own volume is as it was", () => {
  const { status, sleep, volume } = inAMinute();
  vi.advanceTimersByTime(60_000);
  expect(sleep().status).toBe('fading');
  vi.advanceTimersByTime(5_000);
  expect(loudness()).toBeGreaterThan(0.1);
  expect(loudness()).toBeLessThan(0.3);
  expect(status()).toBe('playing');
  vi.advanceTimersByTime(5_100);
  expect(status()).toBe('idle');
  expect(sleep()).toEqual({ status: 'off', because: 'slept' });
  expect(volume.getState()).toEqual({ level: 0.8, isMuted: false });
});

it('is as loud as ever when it is next played', () => {
  const { play, sleep } = inAMinute();
  vi.advanceTimersByTime(71_000);
  expect(loudness()).toBeLessThan(0.01);
  play();
  expect(loudness()).toBe(0.8);
  expect(sleep()).toEqual({ status: 'off', because: 'asked' });
});

it('stops at wake-up when the device slept through it', () => {
  const { status } = inAMinute();
  vi.setSystemTime(Date.now() + 8 * 3_600_000);
  vi.advanceTimersByTime(1_000);
  expect(status()).toBe('idle');
});

it('is called off by a touch of the volume while it fades, and the sound comes back', () => {
  const { status, volume, sleep } = inAMinute();
  vi.advanceTimersByTime(66_000);
  volume.setState({ level: 0.6 });
  expect(sleep()).toEqual({ status: 'off', because: 'kept' });
  vi.advanceTimersByTime(1_000);
  expect(loudness()).toBeCloseTo(0.6);
  vi.advanceTimersByTime(60_000);
  expect(status()).toBe('playing');
  expect(sleep()).toEqual({ status: 'off', because: 'asked' });
});

it('is called off by pausing while it fades, but not by trouble on the line', () => {
  const { player, sleep } = inAMinute();
  vi.advanceTimersByTime(63_000);
  player.send({ type: 'silent' });
  player.send({ type: 'sounding' });
  expect(sleep().status).toBe('fading');
  player.send({ type: 'pause' });
  expect(sleep()).toMatchObject({ because: 'kept' });
});

it('can be cancelled, and set anew', () => {
  const { timer, sleep, status } = inAMinute();
  timer.cancel();
  expect(sleep()).toEqual({ status: 'off', because: 'asked' });
  vi.advanceTimersByTime(120_000);
  expect(status()).toBe('playing');
  timer.set({ by: 'clock', atMs: Date.now() + 60_000 });
  timer.set({ by: 'clock', atMs: Date.now() + 30_000 });
  vi.advanceTimersByTime(41_000);
  expect(status()).toBe('idle');
});

it('goes by the heard moment for the end of the show', () => {
  const { timer, sleep, place } = inAMinute();
  const end = Date.now() + 10_000;
  const heardAt = (heardMs: number) =>
    (place.timeline = {
      startMs: 0,
      heardMs,
      edgeMs: Date.now(),
      inHandSeconds: 0,
      behindSeconds: 0,
      isLive: false,
    });
  heardAt(end - 1);
  timer.set({ by: 'show', atMs: end, channelId: 'wxyz-1' });
  vi.advanceTimersByTime(60_000);
  expect(sleep().status).toBe('set');
  heardAt(end);
  vi.advanceTimersByTime(1_000);
  expect(sleep().status).toBe('fading');
});
