import { stepBy } from '../../radio/stepBy.ts';
import { usePlayer } from '../playerContext.ts';
import { clockOf } from './useListeningTime.ts';

interface Seeking {
  /** To a moment of the clock, UTC milliseconds. */
  readonly seekTo: (clockMs: number) => void;
  readonly goLive: () => void;
  /** @param seconds Below 0: back. */
  readonly stepBy: (seconds: number) => void;
}

/** The ways to move in time, seen at once: a key that is pressed twice moves twice. */
export function useSeeking(): Seeking {
  const player = usePlayer();
  const { look, step } = clockOf(player);
  return {
    seekTo: (clockMs) => {
      player.heard()?.seekTo(clockMs);
      look();
    },
    goLive: () => {
      player.heard()?.goLive();
      look();
    },
    stepBy: (seconds) => {
      stepBy(player, seconds);
      step();
    },
  };
}
