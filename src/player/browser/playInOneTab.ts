import { createStore, type StoreApi } from 'zustand/vanilla';
import { wantsSound } from '../radio/playback.ts';
import type { Player } from '../radio/player.ts';
import { pauseOrStop } from '../radio/press.ts';
import { ALONE, type TabChannel, type TabNews, type TabState } from './tabChannel.ts';

/** What of a tab can sound. */
interface Sounds {
  readonly radio: Pick<Player, 'send' | 'store'>;
  /** A story's recording: whoever plays it watches `TabState` and pauses it when the sound is elsewhere. */
  readonly story: Pick<
    StoreApi<{ readonly status: 'none' | 'loading' | 'playing' | 'paused' | 'failed' }>,
    'getState' | 'subscribe'
  >;
}

/** One tab plays: the one that began to sound last. One that does not get to sound silences nobody. */
export function playInOneTab(
  { radio, story }: Sounds,
  tabs: TabChannel | null,
  store: StoreApi<TabState> = createStore<TabState>(() => ALONE),
): StoreApi<TabState> {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- It is a BroadcastChannel: of one origin by nature.
  const tell = (news: TabNews) => tabs?.postMessage(news);
  const radioWants = () => wantsSound(radio.store.getState().playback);
  const wants = () => radioWants() || ['loading', 'playing'].includes(story.getState().status);
  let isYielding = false;
  /** The others were told that this tab plays. */
  let isTold = false;

  const onChange = (isPlaying: boolean) => {
    if (!isYielding) store.setState({ isElsewhere: false });
    if (isPlaying) tell('playing');
    else if (isTold && !wants() && !isYielding) tell('quiet');
    isTold = isPlaying || (isTold && wants());
  };
  radio.store.subscribe(({ playback: { status } }, { playback: before }) => {
    if (status !== before.status) onChange(status === 'playing');
  });
  story.subscribe(({ status }, before) => {
    if (status !== before.status) onChange(status === 'playing');
  });
  if (story.getState().status === 'playing') onChange(true);
  tabs?.addEventListener('message', ({ data }) => {
    if (data === 'quiet') store.setState({ isElsewhere: false });
    if (data !== 'playing' || !wants()) return;
    isYielding = true;
    if (radioWants()) radio.send({ type: pauseOrStop(radio.store.getState()) });
    store.setState({ isElsewhere: true });
    isYielding = false;
  });
  window.addEventListener('pagehide', () => {
    if (isTold) tell('quiet');
  });
  return store;
}
