import type { Station } from './station.ts';

/** How much radio a network has, and so what of it there is to show. */
export interface Reach {
  /** Where its stations are: all of them, or the one that there is; null: it has no radio. */
  readonly path: string | null;
  /** Whether there is anything to choose between. */
  readonly hasChoice: boolean;
}

export const ALL_STATIONS = '/stations';

/** @param stations The network's own; undefined: not known, or not yet. */
export function reachOf(stations: readonly Station[] | undefined, hasDirectory: boolean): Reach {
  const isMany = !stations || hasDirectory || stations.length > 1;
  if (isMany) return { path: ALL_STATIONS, hasChoice: true };
  const [only] = stations;
  if (!only) return { path: null, hasChoice: false };
  return { path: `/stations/${only.id}`, hasChoice: only.channels.length > 1 };
}
