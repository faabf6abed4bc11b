import type { DockMessages } from '#messages/dockMessages.ts';
import { NO_DIAGNOSIS, type Diagnosis } from '../../checks/diagnosis.ts';
import { worstFault } from '../../line/lineFaults.ts';
import type { PlayerState } from '../../radio/player.ts';

/**
 * What the player says of itself: the state that the sound is in. It is read out each time that it changes, so it holds
 * nothing that counts.
 */
export function statusWords(
  { playback, line, cue }: PlayerState,
  isLive: boolean,
  { player: words }: DockMessages,
  { isSilent, exactFault }: Diagnosis = NO_DIAGNOSIS,
): string {
  if (cue?.status === 'connecting') return words.connecting(cue.tuning.channel.name);
  if (cue) {
    const fault = exactFault(cue.fault, cue.url);
    return words.unavailable(cue.tuning.channel.name, words.faults[fault]);
  }
  if (playback.status === 'idle') return '';
  const { name } = playback.tuning.channel;
  switch (playback.status) {
    case 'connecting':
      return words.connecting(name);
    case 'playing':
      if (isSilent) return words.silentOnAir(name);
      return isLive ? words.playingLive(name) : words.playingBehind(name);
    case 'paused':
      return words.paused(name);
    case 'stalled':
      return words.waiting(name);
    case 'reconnecting': {
      const worst = worstFault(line);
      const fault = worst && exactFault(worst.fault, worst.url);
      return fault && fault !== 'closed'
        ? words.unavailable(name, words.faults[fault])
        : words.reconnecting(name);
    }
    case 'failed':
      return playback.reason === 'blocked'
        ? words.blocked(name)
        : words.unavailable(
            name,
            words.faults[exactFault(playback.reason, playback.tuning.channel.streams[0].url)],
          );
  }
}
