import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Playback } from '../radio/playback.ts';
import type { Player } from '../radio/player.ts';
import { NO_DIAGNOSIS, type Diagnosis } from './diagnosis.ts';

/** What is to be found out in a state of the radio: what is in its sound, or what is wrong with it. */
export type Check = 'level' | 'fault';

/** Listens in while the radio plays, and asks our origin when it does not. All that is needed for it comes when it is needed. */
export function watchDiagnosis(
  player: Player,
  store: StoreApi<Diagnosis> = createStore<Diagnosis>(() => NO_DIAGNOSIS),
): StoreApi<Diagnosis> {
  let watch = new AbortController();
  player.store.subscribe(({ cue }, { cue: before }) => {
    if (cue?.status !== 'failed' || cue === before) return;
    import('./diagnose.ts')
      .then(({ faultsAtOrigin }) => faultsAtOrigin(cue.tuning.channel.id))
      .then(
        (found) => found && player.store.getState().cue === cue && store.setState(found),
        () => {},
      );
  });
  player.store.subscribe(({ playback }, { playback: before }) => {
    const check = checkFor(playback);
    if (check === checkFor(before) && playback.tuning === before.tuning) return;
    watch.abort();
    watch = new AbortController();
    const { signal } = watch;
    store.setState(NO_DIAGNOSIS);
    const tell = (found: Partial<Diagnosis>) => {
      if (!signal.aborted) store.setState(found);
    };
    if (!check) return;
    // Where they do not come, words stay as they are.
    void import('./diagnose.ts').then(
      ({ diagnose }) => diagnose(check, player, signal, tell),
      () => {},
    );
  });
  return store;
}

function checkFor({ status }: Playback): Check | null {
  // A stream of next to nothing comes in few pieces, and may stall between them.
  if (status === 'playing' || status === 'stalled') return 'level';
  return status === 'reconnecting' || status === 'failed' ? 'fault' : null;
}
