import type { StoreApi } from 'zustand/vanilla';
import { wantsSound } from '../radio/playback.ts';
import type { Player } from '../radio/player.ts';
import { pauseOrStop } from '../radio/press.ts';
import { wantsToTell, type StoryPlayback } from './storyPlayback.ts';
import { NOBODY, type Turn } from './turn.ts';

/** How long it is said of a story that it made way: it waits as long as the listener likes. */
const SAID_MS = 12_000;

interface Sides {
  readonly radio: Pick<Player, 'send' | 'store'>;
  readonly story: {
    readonly store: Pick<StoreApi<StoryPlayback>, 'getState' | 'subscribe'>;
    readonly pause: () => void;
  };
  readonly turn: StoreApi<Turn>;
}

/** Radio and story never sound together: whichever begins quiets the other, and that is kept so that it can be said and undone. */
export function takeTurns({ radio, story, turn }: Sides): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  story.store.subscribe((now, before) => {
    if (!wantsToTell(now) || wantsToTell(before)) return;
    clearTimeout(timer);
    const state = radio.store.getState();
    const { playback } = state;
    if (wantsSound(playback)) {
      radio.send({ type: pauseOrStop(state) });
      turn.setState({ who: 'radio', tuning: playback.tuning }, true);
    } else if (turn.getState().who === 'story') turn.setState(NOBODY, true);
  });
  radio.store.subscribe(({ playback: now }, { playback: before }) => {
    if (!wantsSound(now) || wantsSound(before)) return;
    const isTelling = wantsToTell(story.store.getState());
    clearTimeout(timer);
    turn.setState(isTelling ? { who: 'story' } : NOBODY, true);
    if (!isTelling) return;
    story.pause();
    timer = setTimeout(() => turn.setState(NOBODY, true), SAID_MS);
  });
}
