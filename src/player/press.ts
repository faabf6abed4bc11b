import { feedOf, type Line } from './line.ts';
import { isOn, isTunedTo, type PlaybackEvent } from './playback.ts';
import type { PlayerState } from './player.ts';
import type { Tuning } from './tuning.ts';

/** What a channel's one button does now. */
export type Press = 'play' | 'pause' | 'resume' | 'stop';

/** Whether what is on can be paused and gone back in; what merely passes through the element can only be stopped. */
export function canTimeshift(line: Line): boolean {
  const tried = feedOf(line) ?? line.connections[0];
  return (tried?.way ?? line.streams[0]?.ways[0]) === 'timeshift';
}

export function pressFor({ playback, line }: PlayerState, channelId: string): Press {
  if (!isOn(playback) || !isTunedTo(playback, channelId)) return 'play';
  if (playback.status === 'paused') return 'resume';
  // Nothing is recorded yet that a pause could hold on to.
  if (playback.status === 'connecting') return 'stop';
  return canTimeshift(line) ? 'pause' : 'stop';
}

export function pressEvent(press: Press, tuning: Tuning): PlaybackEvent {
  return press === 'play' ? { type: 'play', tuning } : { type: press };
}

/** What to do about a pause that comes from outside: the lock screen, a headset. */
export function pauseOrStop({ playback, line }: PlayerState): Extract<Press, 'pause' | 'stop'> {
  return canTimeshift(line) && playback.status !== 'connecting' ? 'pause' : 'stop';
}
