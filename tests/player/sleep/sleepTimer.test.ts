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

/** The timer beside what it dims, without a sound. */
function dimming() {
  const { player, status, events } = fakePlayer();
  const shares: number[] = [];
  const touches: (() => void)[] = [];
  const timer = new SleepTimer({
    player,
    dim: (share) => void shares.push(share),
    onVolume: (changed) => void touches.push(changed),
    now: Date.now,
  });
  player.send({ type: 'play', tuning: news });
  player.send({ type: 'sounding' });
  return { player, status, events, shares, timer, touch: () => touches.forEach((one) => one()) };
}

it('dims in steps that no ear can tell apart, all the way down', () => {
  const { timer, shares } = dimming();
  timer.set({ by: 'clock', atMs: Date.now() });
  vi.advanceTimersByTime(9_990);
  expect(shares.length).toBeGreaterThan(200);
  for (const [i, share] of shares.slice(1).entries()) {
    expect(share).toBeLessThan(shares[i]!);
    expect(shares[i]! - share).toBeLessThan(0.02);
  }
  expect(shares.at(-1)).toBeLessThan(0.001);
});

it('raises the sound without a jump when it is called off', () => {
  const { timer, shares, touch } = dimming();
  timer.set({ by: 'clock', atMs: Date.now() });
  vi.advanceTimersByTime(8_000);
  const from = shares.length;
  touch();
  vi.advanceTimersByTime(2_000);
  const raised = shares.slice(from);
  expect(raised).toHaveLength(10);
  expect(raised).toEqual(raised.toSorted((a, b) => a - b));
  expect(raised.at(-1)).toBe(1);
});

it('does not raise what fades again, set anew in the same breath', () => {
  const { timer, shares } = dimming();
  timer.set({ by: 'clock', atMs: Date.now() });
  vi.advanceTimersByTime(5_000);
  timer.cancel();
  vi.advanceTimersByTime(90);
  timer.set({ by: 'clock', atMs: Date.now() });
  const from = shares.length;
  vi.advanceTimersByTime(9_000);
  const faded = shares.slice(from);
  expect(faded).toEqual(faded.toSorted((a, b) => b - a));
});

it('is over with another channel while it fades, whose listener is awake', () => {
  const { timer, player, status } = dimming();
  timer.set({ by: 'clock', atMs: Date.now() });
  vi.advanceTimersByTime(5_000);
  player.send({ type: 'play', tuning: aTuning({ id: 'wxyz-2' }) });
  expect(timer.store.getState()).toMatchObject({ because: 'kept' });
  vi.advanceTimersByTime(60_000);
  expect(status()).not.toBe('idle');
});

it('is over when the listener stops the radio, and leaves the next one alone', () => {
  const { timer, player, status, events } = dimming();
  timer.set({ by: 'clock', atMs: Date.now() + 60_000 });
  player.send({ type: 'stop' });
  vi.advanceTimersByTime(1_000);
  expect(timer.store.getState()).toEqual({ status: 'off', because: 'asked' });
  player.send({ type: 'play', tuning: news });
  player.send({ type: 'sounding' });
  vi.advanceTimersByTime(300_000);
  expect(status()).toBe('playing');
  expect(events.filter(({ type }) => type === 'stop')).toHaveLength(1);
});

it('stops a radio that is paused too, which would be found playing in the morning', () => {
  const { timer, player, status } = dimming();
  player.send({ type: 'pause' });
  timer.set({ by: 'clock', atMs: Date.now() + 30_000 });
  vi.advanceTimersByTime(41_100);
  expect(status()).toBe('idle');
});

it('costs nothing while it is off', () => {
  const { timer } = dimming();
  expect(vi.getTimerCount()).toBe(0);
  timer.set({ by: 'clock', atMs: Date.now() + 30_000 });
  timer.cancel();
  expect(vi.getTimerCount()).toBe(0);
});
