import { describe, expect, it } from 'vitest';
import { withDock } from '#messages/dockMessages.ts';
import { en } from '#messages/en.ts';
import type { Playback } from '#player/radio/playback.ts';
import { SLEEP_OFF, type Sleep } from '#player/sleep/sleep.ts';
import { newsOf, type Scene } from '#player/ui/status/news.ts';
import { aTuning } from '#tests/support/builders.ts';

const tuning = aTuning();
const playing: Playback = { status: 'playing', tuning };
const idle: Playback = { status: 'idle', tuning };
const scene: Scene = {
  playback: playing,
  steps: 0,
  behindSeconds: 0,
  keptSeconds: 42 * 60,
  isMuted: false,
  sleep: SLEEP_OFF,
  sleepsInSeconds: null,
};
const set: Sleep = { status: 'set', time: { by: 'clock', atMs: 0 } };

const said = (now: Partial<Scene>, before: Partial<Scene> = {}) =>
  newsOf({ ...scene, ...before }, { ...scene, ...before, ...now }, withDock(en, 'en-US'), 'en-US');

it('says nothing where nothing has changed, or something that other words are for', () => {
  expect(said({})).toBeNull();
  expect(said({ behindSeconds: 10, keptSeconds: 0 })).toBeNull();
  expect(said({ playback: { status: 'paused', tuning } })).toBeNull();
  expect(said({ playback: playing }, { playback: idle })).toBeNull();
});

it('says where a step has led', () => {
  expect(said({ steps: 1, behindSeconds: 15 })).toBe('15 seconds behind live');
  expect(said({ steps: 2, behindSeconds: 130 }, { steps: 1 })).toBe('2 minutes behind live');
  expect(said({ steps: 3, behindSeconds: 0 }, { steps: 2, behindSeconds: 12 })).toBe('Live');
});

it('says that the sound is off, and on', () => {
  expect(said({ isMuted: true })).toBe('The sound is off');
  expect(said({ isMuted: false }, { isMuted: true })).toBe('The sound is on');
});

it('says what stopping has let go, where it is worth a word', () => {
  expect(said({ playback: idle })).toBe('Stopped. The 42 minutes you could go back in are gone.');
  expect(said({ playback: idle }, { keptSeconds: 30 })).toBe('Stopped');
});

describe('the sleep timer', () => {
  it('is said when it is set, and set anew', () => {
    expect(said({ sleep: set, sleepsInSeconds: 1_800 })).toBe('The radio stops in 30 minutes.');
    const anew: Sleep = { ...set };
    expect(said({ sleep: anew, sleepsInSeconds: 900 }, { sleep: set })).toBe(
      'The radio stops in 15 minutes.',
    );
  });

  it('is said when it is called off, but not where the notice says it', () => {
    expect(said({ sleep: SLEEP_OFF }, { sleep: set })).toBe('The sleep timer is off');
    const fading: Sleep = { status: 'fading', sinceMs: 0 };
    expect(said({ sleep: { status: 'off', because: 'kept' } }, { sleep: fading })).toBeNull();
    expect(said({ sleep: fading }, { sleep: set })).toBeNull();
  });
});
