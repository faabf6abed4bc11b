import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  deadlineMs,
  IDLE,
  isOn,
  isTunedTo,
  transition,
  wantsSound,
  type Playback,
  type PlaybackEvent,
} from '#player/radio/playback.ts';
import { aTuning } from '#tests/support/builders.ts';

const news = aTuning();
const jazz = aTuning({ id: 'wxyz-2', name: 'WXYZ Jazz' });

const play: PlaybackEvent = { type: 'play', tuning: news };
const playJazz: PlaybackEvent = { type: 'play', tuning: jazz };
const pause: PlaybackEvent = { type: 'pause' };
const resume: PlaybackEvent = { type: 'resume' };
const stop: PlaybackEvent = { type: 'stop' };
const sounding: PlaybackEvent = { type: 'sounding' };
const silent: PlaybackEvent = { type: 'silent' };
const blocked: PlaybackEvent = { type: 'blocked' };
const interrupted: PlaybackEvent = { type: 'interrupted' };
const elapsed: PlaybackEvent = { type: 'elapsed' };
const lineWaits: PlaybackEvent = { type: 'line-waits' };
const lineHopeless: PlaybackEvent = { type: 'line-hopeless', fault: 'web-page' };

const after = (...events: PlaybackEvent[]) => events.reduce(transition, IDLE);

describe('what the listener asks for', () => {
  it('connects when play is pressed, and plays only once sound is really heard', () => {
    expect(after(play)).toMatchObject({ status: 'connecting', tuning: news });
    expect(after(play, sounding)).toEqual({ status: 'playing', tuning: news });
  });

  it('offers a channel without starting it, and never over one that is on', () => {
    expect(after({ type: 'offer', tuning: jazz })).toEqual({ status: 'idle', tuning: jazz });
    const playing = after(play, sounding);
    expect(transition(playing, { type: 'offer', tuning: jazz })).toBe(playing);
  });

  it('pauses what plays, and waits for its sound again when it is resumed', () => {
    expect(after(play, sounding, pause).status).toBe('paused');
    expect(after(play, sounding, pause, resume).status).toBe('stalled');
    expect(after(play, sounding, pause, resume, sounding).status).toBe('playing');
  });

  it('resumes a paused channel that is played again', () => {
    expect(after(play, sounding, pause, play)).toEqual(after(play, sounding, pause, resume));
  });

  it('is silent once stopped, whatever was on, and remembers what it was tuned in to', () => {
    for (const before of [[], [sounding], [sounding, pause], [sounding, silent], [blocked]]) {
      expect(after(play, ...before, stop)).toEqual({ status: 'idle', tuning: news });
    }
  });

  it('does not fall silent or go back to connecting when play is pressed on what plays', () => {
    const playing = after(play, sounding);
    expect(transition(playing, play)).toBe(playing);
  });

  it('connects to another channel when one is chosen, playing, paused or failed', () => {
    for (const before of [[sounding], [sounding, pause], [lineHopeless]]) {
      expect(after(play, ...before, playJazz)).toMatchObject({
        status: 'connecting',
        tuning: jazz,
      });
    }
  });

  it('pauses when a phone call takes the sound', () => {
    expect(after(play, sounding, interrupted).status).toBe('paused');
  });
});

describe('what becomes of the sound', () => {
  it('forgives a stall that recovers', () => {
    expect(after(play, sounding, silent).status).toBe('stalled');
    expect(after(play, sounding, silent, sounding).status).toBe('playing');
  });

  it('re-seats a stall that lasts once, and then reconnects', () => {
    expect(after(play, sounding, silent)).toMatchObject({ status: 'stalled', reseats: 0 });
    expect(after(play, sounding, silent, elapsed)).toMatchObject({ status: 'stalled', reseats: 1 });
    expect(after(play, sounding, silent, elapsed, elapsed).status).toBe('reconnecting');
  });

  it('plays again as soon as sound is heard after reconnecting', () => {
    expect(after(play, sounding, silent, elapsed, elapsed, sounding).status).toBe('playing');
  });

  it('asks for a tap, and wants no deck, when the browser blocks the sound', () => {
    const asked = after(play, blocked);
    expect(asked).toEqual({ status: 'failed', tuning: news, reason: 'blocked' });
    expect(isOn(asked)).toBe(false);
    expect(transition(asked, play).status).toBe('connecting');
  });

  it('does not call a paused deck stalled', () => {
    const paused = after(play, sounding, pause);
    expect(transition(paused, silent)).toBe(paused);
    expect(transition(paused, sounding)).toBe(paused);
  });
});

describe('news of the line', () => {
  it('says nothing of a dead line while there is sound in hand', () => {
    const playing = after(play, sounding);
    expect(transition(playing, lineWaits)).toBe(playing);
    expect(transition(playing, lineHopeless)).toBe(playing);
  });

  it('reconnects when no stream answers and nothing is heard', () => {
    expect(after(play, lineWaits).status).toBe('reconnecting');
    expect(after(play, sounding, silent, lineWaits).status).toBe('reconnecting');
  });

  it('fails with the reason when no stream can ever play', () => {
    const failed: Playback = { status: 'failed', tuning: news, reason: 'web-page' };
    expect(after(play, lineHopeless)).toEqual(failed);
    expect(after(play, sounding, silent, lineHopeless)).toEqual(failed);
    expect(after(play, lineWaits, lineHopeless)).toEqual(failed);
  });

  it('keeps what a listener has paused on when the line dies for good', () => {
    const paused = after(play, sounding, pause);
    expect(transition(paused, lineHopeless)).toBe(paused);
  });
});

it('lets silence and sound that were asked for last for ever, and nothing else', () => {
  const lasting = [after(), after(play, sounding), after(play, sounding, pause)];
  expect(lasting.map(deadlineMs)).toEqual([null, null, null]);
  const passing = [after(play), after(play, lineWaits), after(play, sounding, silent)];
  for (const state of passing) expect(deadlineMs(state)).toBeGreaterThan(0);
});

it('counts how often bytes flowed in vain, until sound comes', () => {
  expect(after(play, elapsed, elapsed)).toMatchObject({ status: 'connecting', renewals: 2 });
  expect(after(play, lineWaits, elapsed)).toMatchObject({ status: 'reconnecting', renewals: 1 });
  expect(after(play, lineWaits, elapsed, sounding).status).toBe('playing');
});

it('knows which channel it is tuned in to', () => {
  expect(isTunedTo(after(), 'wxyz-1')).toBe(false);
  expect(isTunedTo(after(play), 'wxyz-1')).toBe(true);
  expect(isTunedTo(after(play, playJazz), 'wxyz-1')).toBe(false);
});

describe('whatever happens, in any order', () => {
  const anyEvent = fc.constantFrom(
    play,
    playJazz,
    pause,
    resume,
    stop,
    sounding,
    silent,
    blocked,
    interrupted,
    elapsed,
    lineWaits,
    lineHopeless,
    { type: 'offer', tuning: jazz } as const,
  );
  const anyStory = fc.array(anyEvent, { maxLength: 40 });

  const inEvery = (holds: (now: Playback, event: PlaybackEvent) => boolean) =>
    fc.assert(fc.property(anyStory, anyEvent, (story, event) => holds(after(...story), event)));

  const ALWAYS: Readonly<Record<string, (now: Playback, event: PlaybackEvent) => boolean>> = {
    'returns the very same state for an event that changes nothing': (now, event) => {
      const next = transition(now, event);
      const isSame = JSON.stringify(next) === JSON.stringify(now);
      return !isSame || next === now || event.type === 'offer';
    },
    'is idle after stop': (now) => transition(now, stop).status === 'idle',
    'wants sound after play': (now) => wantsSound(transition(now, play)),
    'plays only when sound is heard': (now, event) => {
      const begins = now.status !== 'playing' && transition(now, event).status === 'playing';
      return !begins || event === sounding;
    },
    'leaves a stall by itself in a bounded time': (now) => {
      let later = now;
      for (let i = 0; i < 3; i += 1) later = transition(later, elapsed);
      return later.status !== 'stalled';
    },
  };

  it.each(Object.entries(ALWAYS))('%s', (_, holds) => {
    expect(() => inEvery(holds)).not.toThrow();
  });
});
