import * as v from 'valibot';
import type { StoreApi } from 'zustand/vanilla';
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
  /** Tells what makes a sound how loud to be, 0 to 1, now and whenever that changes. */
  readonly applyTo: (setLoudness: SetLoudness) => void;
}

type SetLoudness = (level: number, isMuted: boolean) => void;

/** What unmuting brings back when the level stood at nothing. */
const UNMUTED_LEVEL = 0.5;

/** How loud every sound is: kept from visit to visit. */
export function createVolume(): Volume {
  const store = storedStore('longwave.volume', Loudness, { level: 1, isMuted: false });
  let share = 1;
  const sounds = new Set<SetLoudness>();
  const tell = (setLoudness: SetLoudness) => {
    const { level, isMuted } = store.getState();
    setLoudness(level * share, isMuted);
  };
  const apply = () => sounds.forEach(tell);
  store.subscribe(apply);
  return {
    ...store,
    dim: (to) => {
      share = to;
      apply();
    },
    applyTo: (setLoudness) => {
      sounds.add(setLoudness);
      tell(setLoudness);
    },
  };
}

export function muteToggled(loudness: Loudness): Loudness {
  return loudness.isMuted ? unmuted(loudness) : { ...loudness, isMuted: true };
}

/** From muted as from nothing: sound is what is wanted. */
export function unmuted({ level }: Loudness): Loudness {
  return { isMuted: false, level: level || UNMUTED_LEVEL };
}
