import * as v from 'valibot';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { setLoudness } from '../decks/howlNode.ts';
import { storedValue } from './storedValue.ts';

const Loudness = v.object({
  /** From 0 to 1. */
  level: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  isMuted: v.boolean(),
});
export type Loudness = v.InferOutput<typeof Loudness>;

/** How loud every sound is: kept from visit to visit. */
export function createVolume(): StoreApi<Loudness> {
  const stored = storedValue('longwave.volume', Loudness);
  const store = createStore<Loudness>(() => stored.read() ?? { level: 1, isMuted: false });
  const apply = ({ level, isMuted }: Loudness) => setLoudness(level, isMuted);
  apply(store.getState());
  store.subscribe((loudness) => {
    apply(loudness);
    stored.write(loudness);
  });
  return store;
}
