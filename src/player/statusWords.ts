import type { Messages } from '#messages/messages.ts';
import { worstFault } from './lineState.ts';
import type { PlayerState } from './player.ts';

/**
 * What the player says of itself: the state that the sound is in. It is read out each time that it changes, so it holds
 * nothing that counts.
 */
export function statusWords(
  { playback, line, cue }: PlayerState,
  isLive: boolean,
  { player: words }: Messages,
): string {
  if (cue?.status === 'connecting') return words.connecting(cue.tuning.channel.name);
  if (cue) return words.unavailable(cue.tuning.channel.name, words.faults[cue.fault]);
  if (playback.status === 'idle') return '';
  const { name } = playback.tuning.channel;
  switch (playback.status) {
    case 'connecting':
      return words.connecting(name);
    case 'playing':
      return isLive ? words.playingLive(name) : words.playingBehind(name);
    case 'paused':
      return words.paused(name);
    case 'stalled':
      return words.waiting(name);
    case 'reconnecting': {
      const fault = worstFault(line);
      return fault && fault !== 'closed'
        ? words.unavailable(name, `${words.faults[fault]} ${words.tryingAgain}`)
        : words.reconnecting(name);
    }
    case 'failed':
      return playback.reason === 'blocked'
        ? words.blocked(name)
        : words.unavailable(name, words.faults[playback.reason]);
  }
}
