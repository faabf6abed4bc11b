import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Fault } from './fault.ts';
import type { Player, PlayerState } from './player.ts';

/** What neither the line nor the playhead can tell. */
export interface Insight {
  /** Sound comes, and there is nothing in it. */
  readonly isSilent: boolean;
  /** A stream's fault by its right name, where our origin was told more than a script may know. @param url As the channel has it. */
  readonly exactFault: (fault: Fault, url: string) => Fault;
}

export const NO_INSIGHT: Insight = { isSilent: false, exactFault: (fault) => fault };

/** Listens in while the radio plays, and asks our origin when it does not. All that is needed for it comes when it is needed. */
export function watchInsight(player: Player): StoreApi<Insight> {
  const store = createStore<Insight>(() => NO_INSIGHT);
  let endWatch = () => {};

  const look = ({ playback }: PlayerState) => {
    endWatch();
    let isOver = false;
    let end = () => {};
    endWatch = () => {
      isOver = true;
      end();
    };
    store.setState(NO_INSIGHT);
    const tell = (found: Partial<Insight>) => {
      if (!isOver) store.setState(found);
    };
    const { status, tuning } = playback;
    const listenIn = async () => {
      const found = await tools();
      if (found && !isOver) end = found.watchLevel(player, (isSilent) => tell({ isSilent }));
    };
    const ask = async (channelId: string) => {
      const exactFault = await (await tools())?.askOrigin(channelId);
      if (exactFault) tell({ exactFault });
    };
    if (status === 'playing') void listenIn();
    else if (tuning && (status === 'reconnecting' || status === 'failed'))
      void ask(tuning.channel.id);
  };
  player.store.subscribe((state, before) => {
    const [now, then] = [state.playback, before.playback];
    if (now.status !== then.status || now.tuning !== then.tuning) look(state);
  });
  return store;
}

/** null: they did not come, and words stay as they are. */
function tools() {
  return import('./insightTools.ts').catch(() => null);
}
