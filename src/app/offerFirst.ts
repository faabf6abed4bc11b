import type { QueryClient } from '@tanstack/react-query';
import { networkQuery } from '#api/networkQuery.ts';
import type { Station } from '#contract/station.ts';
import { stationIdOf } from '#contract/stationIdOf.ts';
import { stationListQuery, stationQuery } from '#features/stations/stationQueries.ts';
import { renewed } from '#player/browser/favourites.ts';
import type { CreatedPlayerParts } from '#player/createPlayerParts.ts';
import type { Tuning } from '#player/radio/tuning.ts';

type Offering = Pick<CreatedPlayerParts, 'player' | 'lastTuned' | 'favourites'>;

/** Puts into the silent player what its button will play: the channel of the last visit, else the network's own. */
export async function offerFirst(
  { player, lastTuned, favourites }: Offering,
  queries: QueryClient,
): Promise<void> {
  const last = lastTuned.read();
  if (last) player.send({ type: 'offer', tuning: last });
  const [network, list] = await Promise.all([
    queries.ensureQueryData(networkQuery),
    queries.ensureQueryData(stationListQuery),
  ]);
  // Known from the last visit or not, its streams may have moved since.
  favourites.setState(renewed(favourites.getState(), list.stations));
  const { defaultChannel, hasDirectory } = network;
  const tuning = tuningOf(list.stations, last?.channel.id ?? defaultChannel);
  if (tuning) return player.send({ type: 'offer', tuning });
  if (last || !defaultChannel || !hasDirectory) return;
  const station = await queries.ensureQueryData(stationQuery(stationIdOf(defaultChannel)));
  const far = tuningOf([station], defaultChannel);
  if (far) player.send({ type: 'offer', tuning: far });
}

function tuningOf(stations: readonly Station[], channelId: string | null): Tuning | null {
  for (const { name, channels } of stations) {
    const channel = channels.find(({ id }) => id === channelId);
    if (channel) return { channel, stationName: name };
  }
  return null;
}
