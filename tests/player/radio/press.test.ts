import { describe, expect, it } from 'vitest';
import { advance, type LineEvent } from '#player/line/line.ts';
import { CLOSED } from '#player/line/lineState.ts';
import { IDLE, transition, type PlaybackEvent } from '#player/radio/playback.ts';
import { act, pauseOrStop, pressFor } from '#player/radio/press.ts';
import { aTuning } from '#tests/support/builders.ts';
import { ways } from '../line/lineStory.ts';

const news = aTuning();
const jazz = aTuning({ id: 'wxyz-2' });
const play: PlaybackEvent = { type: 'play', tuning: news };
const TIMESHIFT: LineEvent = { type: 'open', streams: [ways('timeshift', 'direct')] };
const DIRECT: LineEvent = { type: 'open', streams: [ways('direct')] };

function state(opened: LineEvent | null, ...events: PlaybackEvent[]) {
  const playback = events.reduce(transition, IDLE);
  const at = { nowMs: 0, random: 0 };
  return { playback, line: opened ? advance(CLOSED, opened, at) : CLOSED, cue: null };
}

const heard = { type: 'sounding' } as const;

describe('a channel’s one button', () => {
  it.each([
    ['plays what is silent', state(null), 'play'],
    ['plays what failed', state(null, play, { type: 'blocked' }), 'play'],
    ['stops what is only connecting', state(TIMESHIFT, play), 'stop'],
    ['gives up what was never heard', state(TIMESHIFT, play, { type: 'line-waits' }), 'give-up'],
    [
      'can pause what was heard and is looked for again',
      state(TIMESHIFT, play, heard, { type: 'silent' }, { type: 'line-waits' }),
      'pause',
    ],
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

  it('gives up a channel that is to follow the one that is heard', () => {
    const now = {
      ...state(TIMESHIFT, play, heard),
      cue: { status: 'connecting', tuning: jazz },
    } as const;
    expect(pressFor(now, 'wxyz-2')).toBe('uncue');
    expect(pressFor(now, 'wxyz-1')).toBe('pause');
  });

  it('asks for what it says', () => {
    const asked: unknown[] = [];
    const player = {
      send: (event: PlaybackEvent) => void asked.push(event),
      uncue: () => void asked.push('uncue'),
    };
    for (const press of ['play', 'pause', 'stop', 'give-up', 'uncue'] as const) {
      act(player, press, jazz);
    }
    expect(asked).toEqual([
      { type: 'play', tuning: jazz },
      { type: 'pause' },
      { type: 'stop' },
      { type: 'stop' },
      'uncue',
    ]);
  });
});

it('stops on the lock screen’s pause what cannot be paused', () => {
  expect(pauseOrStop(state(TIMESHIFT, play, heard))).toBe('pause');
  expect(pauseOrStop(state(DIRECT, play, heard))).toBe('stop');
  expect(pauseOrStop(state(TIMESHIFT, play))).toBe('stop');
  expect(pauseOrStop(state(TIMESHIFT, play, { type: 'line-waits' }))).toBe('stop');
});
