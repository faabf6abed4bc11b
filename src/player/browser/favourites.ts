import * as v from 'valibot';
import type { StoreApi } from 'zustand/vanilla';
import type { Station } from '#contract/station.ts';
import { Tuning } from '../radio/tuning.ts';
import { storedStore } from './storedStore.ts';

/** The listener's own channels, as they are kept. */
const Favourites = v.object({
  /** In the order in which they were added. Whole, so that they play where the origin's lists are not at hand. */
  tunings: v.array(Tuning),
});
export type Favourites = v.InferOutput<typeof Favourites>;

/** Kept from visit to visit, and the same in every tab. */
export function createFavourites(): StoreApi<Favourites> {
  return storedStore('longwave.favourites', Favourites, { tunings: [] });
}

export function isFavourite({ tunings }: Favourites, channelId: string): boolean {
  return tunings.some(({ channel }) => channel.id === channelId);
}

/** Without the channel when it was among them, with it at the end when not. */
export function toggled({ tunings }: Favourites, tuning: Tuning): Favourites {
  const others = tunings.filter(({ channel }) => channel.id !== tuning.channel.id);
  return { tunings: others.length < tunings.length ? others : [...tunings, tuning] };
}

/** The same channels, as the network tells of them today: their streams may have moved. */
export function renewed({ tunings }: Favourites, stations: readonly Station[]): Favourites {
  const known = new Map(
    stations.flatMap(({ name, channels }) =>
      channels.map((channel) => [channel.id, { channel, stationName: name }] as const),
    ),
  );
  return { tunings: tunings.map((tuning) => known.get(tuning.channel.id) ?? tuning) };
}
