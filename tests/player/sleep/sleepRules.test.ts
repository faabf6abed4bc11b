import { array, assert, constantFrom, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IDLE, type Playback } from '#player/radio/playback.ts';
import { SLEEP_OFF, type Sleep } from '#player/sleep/sleep.ts';
import { sleepAt, sleepShare, sleepsInSeconds, sleepTouched } from '#player/sleep/sleepRules.ts';
import { aTuning } from '#tests/support/builders.ts';

const NOON = Date.parse('2026-03-02T18:00:00Z');
const playing: Playback = { status: 'playing', tuning: aTuning() };
const atNoon: Sleep = { status: 'set', time: { by: 'clock', atMs: NOON } };
const withTheShow: Sleep = {
  status: 'set',
  time: { by: 'show', atMs: NOON, channelId: 'wxyz-1' },
};
const fading: Sleep = { status: 'fading', sinceMs: NOON };
const slept: Sleep = { status: 'off', because: 'slept' };

const present = (
  nowMs: number,
  given: { readonly heardMs?: number; readonly playback?: Playback } = {},
) => ({ nowMs, heardMs: nowMs, playback: playing, ...given });

describe('a timer by the clock', () => {
  it('waits for its time, fades for ten seconds, and has slept then', () => {
    expect(sleepAt(atNoon, present(NOON - 1))).toBe(atNoon);
    expect(sleepAt(atNoon, present(NOON))).toEqual(fading);
    expect(sleepAt(fading, present(NOON + 9_999))).toBe(fading);
    expect(sleepAt(fading, present(NOON + 10_000))).toEqual(slept);
  });

  it('stops at once when the device slept past it', () => {
    expect(sleepAt(atNoon, present(NOON + 3_600_000))).toEqual(slept);
  });

  it('comes in time for a radio that is paused or in trouble too', () => {
    const paused: Playback = { status: 'paused', tuning: aTuning() };
    expect(sleepAt(atNoon, present(NOON, { playback: paused }))).toEqual(fading);
  });

  it('is over when the listener stops the radio', () => {
    expect(sleepAt(atNoon, present(NOON - 1, { playback: IDLE }))).toBe(SLEEP_OFF);
    expect(sleepAt(fading, present(NOON + 1, { playback: IDLE }))).toBe(SLEEP_OFF);
  });
});

describe('a timer for the end of the show', () => {
  it('goes by what is heard, so that behind live it comes later', () => {
    const later = NOON + 600_000;
    expect(sleepAt(withTheShow, present(later, { heardMs: NOON - 1 }))).toBe(withTheShow);
    expect(sleepAt(withTheShow, present(later, { heardMs: NOON }))).toEqual({
      status: 'fading',
      sinceMs: later,
    });
  });

  it('is over with another channel, whose show it is not', () => {
    const other: Playback = { status: 'playing', tuning: aTuning({ id: 'wxyz-2' }) };
    expect(sleepAt(withTheShow, present(NOON - 1, { playback: other }))).toBe(SLEEP_OFF);
  });
});

it('is called off by whoever touches the player while it fades, and by nobody before', () => {
  expect(sleepTouched(fading)).toEqual({ status: 'off', because: 'kept' });
  expect(sleepTouched(atNoon)).toBe(atNoon);
  expect(sleepTouched(SLEEP_OFF)).toBe(SLEEP_OFF);
});

it('fades without a jump, from all of the loudness to nothing', () => {
  expect(sleepShare(atNoon, NOON + 5_000)).toBe(1);
  expect(sleepShare(fading, NOON)).toBe(1);
  expect(sleepShare(fading, NOON + 10_000)).toBe(0);
  assert(
    property(integer({ min: 0, max: 12_000 }), (afterMs) => {
      const [now, next] = [0, 40].map((ms) => sleepShare(fading, NOON + afterMs + ms));
      expect(now! - next!).toBeGreaterThanOrEqual(0);
      expect(now! - next!).toBeLessThan(0.01);
    }),
  );
});

describe('how long is left', () => {
  const left = (sleep: Sleep, heardMs: number | null, nowMs = NOON - 600_000) =>
    sleepsInSeconds(sleep, { heardMs, nowMs });

  it('is told by the clock, wherever the listener is', () => {
    expect(left(atNoon, NOON - 3_600_000)).toBe(600);
    expect(left(atNoon, null)).toBe(600);
  });

  it('is told by what is heard, for the end of the show', () => {
    expect(left(withTheShow, NOON - 900_000)).toBe(900);
    expect(left(withTheShow, null)).toBe(600);
  });

  it('is never less than nothing, and nothing is told without a timer', () => {
    expect(left(atNoon, null, NOON + 5_000)).toBe(0);
    expect(left(fading, null)).toBeNull();
    expect(left(slept, null)).toBeNull();
  });
});

it('ends whatever happens meanwhile, once its time and the fade are over', () => {
  const anyPlayback = constantFrom<Playback>(
    playing,
    IDLE,
    { status: 'paused', tuning: aTuning() },
    { status: 'stalled', tuning: aTuning(), reseats: 0 },
    { status: 'reconnecting', tuning: aTuning(), renewals: 3, wasHeard: true },
    { status: 'failed', tuning: aTuning(), reason: 'not-found' },
  );
  assert(
    property(array(anyPlayback, { minLength: 1, maxLength: 20 }), (playbacks) => {
      let sleep: Sleep = atNoon;
      for (const [i, playback] of playbacks.entries()) {
        sleep = sleepAt(sleep, present(NOON + i * 1_000, { playback }));
      }
      sleep = sleepAt(sleep, present(NOON + 20_000 + 10_000));
      expect(sleep.status).toBe('off');
    }),
  );
});
