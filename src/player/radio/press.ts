import { feedOf, type Line } from '../line/lineState.ts';
import { isOn, isTunedTo } from './playback.ts';
import type { Player, PlayerState } from './player.ts';
import type { Tuning } from './tuning.ts';

/** What a channel's one button does now; 'uncue': it gives up what is still connecting, while another channel plays on. */
export type Press = 'play' | 'pause' | 'resume' | 'stop' | 'uncue';

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
  return canTimeshift(line) ? 'pause' : 'stop';
}

export function act(player: Pick<Player, 'send' | 'uncue'>, press: Press, tuning: Tuning): void {
  if (press === 'uncue') player.uncue();
  else player.send(press === 'play' ? { type: 'play', tuning } : { type: press });
}

/** What to do about a pause that comes from outside: the lock screen, a headset. */
export function pauseOrStop({
  playback,
  line,
}: Omit<PlayerState, 'cue'>): Extract<Press, 'pause' | 'stop'> {
  return canTimeshift(line) && playback.status !== 'connecting' ? 'pause' : 'stop';
}
