import * as v from 'valibot';
import type { StoreApi } from 'zustand/vanilla';
import { storedStore } from './storedStore.ts';

/** Seconds to run behind live, so that a dropout eats those and not the sound. 0: as near to live as the stream allows. */
export const RESERVES = [0, 30, 60, 180] as const;

const Settings = v.object({
  reserveSeconds: v.picklist(RESERVES),
  /** Single keys act on the player: Space, K, M and L. */
  hasShortcuts: v.boolean(),
});
export type Settings = v.InferOutput<typeof Settings>;

/** How the listener wants the player to behave. */
export function createSettings(): StoreApi<Settings> {
  return storedStore('longwave.settings', Settings, { reserveSeconds: 0, hasShortcuts: true });
}
