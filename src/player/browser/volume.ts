import * as v from 'valibot';
import type { StoreApi } from 'zustand/vanilla';
import { setLoudness } from '../decks/howlNode.ts';
import { storedStore } from './storedStore.ts';

const Loudness = v.object({
  /** From 0 to 1. */
  level: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  isMuted: v.boolean(),
});
export type Loudness = v.InferOutput<typeof Loudness>;

export interface Volume extends StoreApi<Loudness> {
  /** Dims every sound for a while, beside the listener's own level and without touching it: 0 to 1, and 1 to begin with. */
  readonly dim: (share: number) => void;
}

/** What unmuting brings back when the level stood at nothing. */
const UNMUTED_LEVEL = 0.5;

/** How loud every sound is: kept from visit to visit. */
export function createVolume(): Volume {
  const store = storedStore('longwave.volume', Loudness, { level: 1, isMuted: false });
  let share = 1;
  const apply = ({ level, isMuted }: Loudness) => setLoudness(level * share, isMuted);
  apply(store.getState());
  store.subscribe(apply);
  const dim = (to: number) => {
    share = to;
    apply(store.getState());
  };
  return { ...store, dim };
}

export function muteToggled({ level, isMuted }: Loudness): Loudness {
  return { isMuted: !isMuted, level: isMuted ? level || UNMUTED_LEVEL : level };
}
