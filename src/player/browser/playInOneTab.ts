import { createStore, type StoreApi } from 'zustand/vanilla';
import { wantsSound, type Playback } from '../radio/playback.ts';
import type { Player } from '../radio/player.ts';
import { pauseOrStop } from '../radio/press.ts';
import { ALONE, type TabChannel, type TabNews, type TabState } from './tabChannel.ts';

/** One tab plays: the one that began to sound last. One that does not get to sound silences nobody. */
export function playInOneTab(
  player: Player,
  tabs: TabChannel | null,
  store: StoreApi<TabState> = createStore<TabState>(() => ALONE),
): StoreApi<TabState> {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- It is a BroadcastChannel: of one origin by nature.
  const tell = (news: TabNews) => tabs?.postMessage(news);
  let isYielding = false;
  /** The others were told that this tab plays. */
  let isTold = false;

  const tellOf = (playback: Playback) => {
    if (playback.status === 'playing') tell('playing');
    else if (isTold && !wantsSound(playback) && !isYielding) tell('quiet');
    isTold = playback.status === 'playing' || (isTold && wantsSound(playback));
  };
  player.store.subscribe(({ playback }, { playback: before }) => {
    if (playback.status === before.status) return;
    if (!isYielding) store.setState({ isElsewhere: false });
    tellOf(playback);
  });
  tabs?.addEventListener('message', ({ data }) => {
    if (data === 'quiet') store.setState({ isElsewhere: false });
    if (data !== 'playing' || !wantsSound(player.store.getState().playback)) return;
    isYielding = true;
    player.send({ type: pauseOrStop(player.store.getState()) });
    isYielding = false;
    store.setState({ isElsewhere: true });
  });
  window.addEventListener('pagehide', () => {
    if (isTold) tell('quiet');
  });
  return store;
}
