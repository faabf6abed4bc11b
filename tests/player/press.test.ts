import { describe, expect, it } from 'vitest';
import { advance, CLOSED, type LineEvent } from '#player/line.ts';
import { IDLE, transition, type PlaybackEvent } from '#player/playback.ts';
import { pauseOrStop, pressEvent, pressFor } from '#player/press.ts';
import { aTuning } from '#tests/support/builders.ts';
import { ways } from './lineStory.ts';

const news = aTuning();
const jazz = aTuning({ id: 'wxyz-2' });
const play: PlaybackEvent = { type: 'play', tuning: news };
const TIMESHIFT: LineEvent = { type: 'open', streams: [ways('timeshift', 'direct')] };
const DIRECT: LineEvent = { type: 'open', streams: [ways('direct')] };

function state(opened: LineEvent | null, ...events: PlaybackEvent[]) {
  const playback = events.reduce(transition, IDLE);
  const at = { nowMs: 0, random: 0 };
  return { playback, line: opened ? advance(CLOSED, opened, at) : CLOSED };
}

const heard = { type: 'sounding' } as const;

describe('a channel’s one button', () => {
  it.each([
    ['plays what is silent', state(null), 'play'],
    ['plays what failed', state(null, play, { type: 'blocked' }), 'play'],
    ['stops what is only connecting', state(TIMESHIFT, play), 'stop'],
    ['pauses what can be gone back in', state(TIMESHIFT, play, heard), 'pause'],
    ['stops what only passes through', state(DIRECT, play, heard), 'stop'],
    ['resumes what is paused', state(TIMESHIFT, play, heard, { type: 'pause' }), 'resume'],
    ['can pause what has stalled', state(TIMESHIFT, play, heard, { type: 'silent' }), 'pause'],
  ] as const)('%s', (_, now, press) => {
    expect(pressFor(now, 'wxyz-1')).toBe(press);
  });

  it('plays a channel while another one is on', () => {
    expect(pressFor(state(TIMESHIFT, play, heard), 'wxyz-2')).toBe('play');
  });

  it('asks for what it says', () => {
    expect(pressEvent('play', jazz)).toEqual({ type: 'play', tuning: jazz });
    expect(pressEvent('pause', jazz)).toEqual({ type: 'pause' });
    expect(pressEvent('stop', jazz)).toEqual({ type: 'stop' });
  });
});

it('stops on the lock screen’s pause what cannot be paused', () => {
  expect(pauseOrStop(state(TIMESHIFT, play, heard))).toBe('pause');
  expect(pauseOrStop(state(DIRECT, play, heard))).toBe('stop');
  expect(pauseOrStop(state(TIMESHIFT, play))).toBe('stop');
});
