import type { DockMessages } from '#messages/dockMessages.ts';
import type { Loudness } from '../../browser/volume.ts';
import type { Diagnosis } from '../../checks/diagnosis.ts';
import { worstFault, type StreamFault } from '../../line/lineFaults.ts';
import type { PlayerState } from '../../radio/player.ts';
import type { Tuning } from '../../radio/tuning.ts';

/** What keeps the listener from hearing what they chose: a short sentence, and the one thing to do about it. */
export interface Trouble {
  readonly words: string;
  /** 'try-now': the next try need not be waited for. 'help': nothing that is pressed here mends it. null: it takes its time. */
  readonly todo: 'try-now' | 'try-again' | 'unmute' | 'help' | null;
  readonly tuning: Tuning;
  /** Whether it is the stream's, or our way to it: then there is more to be found out. */
  readonly isOfStream: boolean;
}

interface Known extends PlayerState, Diagnosis, Loudness {
  /** The line waits for the time of its next try. */
  readonly isWaiting: boolean;
}

/** @returns null: what was chosen is heard, or on its way, or nothing is asked for. */
export function troubleOf(known: Known, { player: words }: DockMessages): Trouble | null {
  const { playback, line, cue, exactFault } = known;
  const because = ({ fault, url }: StreamFault) => words.faultsShort[exactFault(fault, url)];
  if (cue?.status === 'failed') {
    return { words: because(cue), todo: 'try-again', tuning: cue.tuning, isOfStream: true };
  }
  if (cue || playback.status === 'idle') return null;
  const { tuning } = playback;
  const say = (said: string, todo: Trouble['todo'], isOfStream = true) => ({
    words: said,
    todo,
    tuning,
    isOfStream,
  });
  switch (playback.status) {
    case 'playing':
      if (known.isMuted || known.level === 0) return say(words.mutedShort, 'unmute', false);
      return known.isSilent ? say(words.silentShort, 'help') : null;
    case 'reconnecting': {
      const worst = worstFault(line);
      const todo = known.isWaiting ? 'try-now' : null;
      return say(worst ? because(worst) : words.reconnectingShort, todo);
    }
    case 'failed':
      if (playback.reason === 'blocked') return say(words.blockedShort, null, false);
      return say(because({ fault: playback.reason, url: tuning.channel.streams[0].url }), 'help');
    case 'connecting':
    case 'paused':
    case 'stalled':
      return null;
  }
}
