import { favouriteBeside } from '../../browser/favouriteBeside.ts';
import { type Favourites } from '../../browser/favourites.ts';
import type { MediaSessionHandlers } from '../../browser/mediaSession.ts';
import type { Player } from '../../radio/player.ts';
import { pauseOrStop } from '../../radio/press.ts';
import { STEP_SECONDS, stepBy } from '../../radio/stepBy.ts';
import type { Tuning } from '../../radio/tuning.ts';

/** What the system's media buttons can act on. */
interface Reach {
  readonly tuning: Tuning;
  /** The channel whose neighbours among the favourites are the previous and the next one. */
  readonly fromChannelId: string;
  readonly canSeek: boolean;
  readonly favourites: Favourites;
}

/** What the system's media buttons do; what cannot be done has no handler, and so no button. */
export function mediaSessionHandlers(player: Player, reach: Reach): MediaSessionHandlers {
  const { tuning, fromChannelId, canSeek, favourites } = reach;
  const previous = favouriteBeside(favourites, fromChannelId, -1);
  const next = favouriteBeside(favourites, fromChannelId, 1);
  const play = (one: Tuning) => player.send({ type: 'play', tuning: one });
  return {
    play: () => play(tuning),
    pause: () => player.send({ type: pauseOrStop(player.store.getState()) }),
    stop: () => player.send({ type: 'stop' }),
    ...(canSeek && seekHandlers(player)),
    ...(previous && { previoustrack: () => play(previous) }),
    ...(next && { nexttrack: () => play(next) }),
  };
}

function seekHandlers(player: Player): MediaSessionHandlers {
  return {
    seekbackward: ({ seekOffset }) => stepBy(player, -(seekOffset ?? STEP_SECONDS)),
    seekforward: ({ seekOffset }) => stepBy(player, seekOffset ?? STEP_SECONDS),
    seekto: ({ seekTime }) => {
      const heard = player.heard();
      const startMs = heard?.timeline?.startMs;
      if (startMs !== undefined && seekTime != null) heard?.seekTo(startMs + seekTime * 1_000);
    },
  };
}
