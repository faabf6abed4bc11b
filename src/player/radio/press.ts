import { feedOf, type Line } from '../line/lineState.ts';
import { isOn, isTunedTo, type Playback } from './playback.ts';
import type { Player, PlayerState } from './player.ts';
import type { Tuning } from './tuning.ts';

/**
 * What a channel's one button does now. 'uncue': it gives up what is still connecting, while another channel plays on;
 * 'give-up': it ends the tries for a channel that has not been heard yet.
 */
export type Press = 'play' | 'pause' | 'resume' | 'stop' | 'uncue' | 'give-up';

/** Whether what is on can be paused and gone back in; what merely passes through the element can only be stopped. */
export function canTimeshift(line: Line): boolean {
  const tried = feedOf(line) ?? line.connections[0];
  return (tried?.way ?? line.streams[0]?.ways[0] ?? 'direct') !== 'direct';
}

export function pressFor({ playback, line, cue }: PlayerState, channelId: string): Press {
  if (cue?.status === 'connecting' && cue.tuning.channel.id === channelId) return 'uncue';
  if (!isOn(playback) || !isTunedTo(playback, channelId)) return 'play';
  if (playback.status === 'paused') return 'resume';
  // Nothing is recorded yet that a pause could hold on to.
  if (playback.status === 'connecting') return 'stop';
  if (isAwaited(playback)) return 'give-up';
  return canTimeshift(line) ? 'pause' : 'stop';
}

export function act(player: Pick<Player, 'send' | 'uncue'>, press: Press, tuning: Tuning): void {
  if (press === 'uncue') return player.uncue();
  if (press === 'play') return player.send({ type: 'play', tuning });
  player.send({ type: press === 'give-up' ? 'stop' : press });
}

/** What to do about a pause that comes from outside: the lock screen, a headset. */
export function pauseOrStop({
  playback,
  line,
}: Omit<PlayerState, 'cue'>): Extract<Press, 'pause' | 'stop'> {
  const canWait = playback.status !== 'connecting' && !isAwaited(playback);
  return canTimeshift(line) && canWait ? 'pause' : 'stop';
}

/** It is tried again, and nothing has been heard of it yet. */
function isAwaited(playback: Playback): boolean {
  return playback.status === 'reconnecting' && !playback.wasHeard;
}
