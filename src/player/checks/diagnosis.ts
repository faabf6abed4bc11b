import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Fault } from '../line/fault.ts';
import type { Playback } from '../radio/playback.ts';
import type { Player } from '../radio/player.ts';

/** What neither the line nor the playhead can tell. */
export interface Insight {
  /** Sound comes, and there is nothing in it. */
  readonly isSilent: boolean;
  /** A stream's fault by its right name, where our origin was told more than a script may know. @param url As the channel has it. */
  readonly exactFault: (fault: Fault, url: string) => Fault;
}

export const NO_INSIGHT: Insight = { isSilent: false, exactFault: (fault) => fault };

/** What is to be found out in a state of the radio: what is in its sound, or what is wrong with it. */
export type Matter = 'level' | 'fault';

/** Listens in while the radio plays, and asks our origin when it does not. All that is needed for it comes when it is needed. */
export function watchInsight(player: Player): StoreApi<Insight> {
  const store = createStore<Insight>(() => NO_INSIGHT);
  let watch = new AbortController();
  player.store.subscribe(({ playback }, { playback: before }) => {
    const matter = matterOf(playback);
    if (matter === matterOf(before) && playback.tuning === before.tuning) return;
    watch.abort();
    watch = new AbortController();
    const { signal } = watch;
    store.setState(NO_INSIGHT);
    const tell = (found: Partial<Insight>) => {
      if (!signal.aborted) store.setState(found);
    };
    if (!matter) return;
    // Where they do not come, words stay as they are.
    void import('./diagnose.ts').then(
      ({ lookInto }) => lookInto(matter, player, signal, tell),
      () => {},
    );
  });
  return store;
}

function matterOf({ status }: Playback): Matter | null {
  // A stream of next to nothing comes in few pieces, and may stall between them.
  if (status === 'playing' || status === 'stalled') return 'level';
  return status === 'reconnecting' || status === 'failed' ? 'fault' : null;
}
