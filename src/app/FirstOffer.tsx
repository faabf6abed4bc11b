import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { networkQuery } from '#api/networkQuery.ts';
import type { Station } from '#contract/station.ts';
import { stationListQuery } from '#features/stations/stationQueries.ts';
import type { Instrument } from '#player/instrument.ts';
import { usePlayer } from '#player/playerContext.ts';
import type { Tuning } from '#player/tuning.ts';

type Props = Pick<Instrument, 'lastTuned'>;

/** Puts into the silent player what its button will play: the channel of the last visit, else the network's own. */
export function FirstOffer({ lastTuned }: Props) {
  const { send } = usePlayer();
  const { data: network } = useQuery(networkQuery);
  const { data: list } = useQuery(stationListQuery);

  useEffect(() => {
    const last = lastTuned.read();
    if (!list && !last) return;
    // Its streams may have moved since.
    const known = tuningOf(list?.stations ?? [], last?.channel.id ?? network?.defaultChannel);
    const tuning = known ?? last;
    if (tuning) send({ type: 'offer', tuning });
  }, [lastTuned, list, network, send]);
  return null;
}

function tuningOf(
  stations: readonly Station[],
  channelId: string | null | undefined,
): Tuning | null {
  for (const { name, channels } of stations) {
    const channel = channels.find(({ id }) => id === channelId);
    if (channel) return { channel, stationName: name };
  }
  return null;
}
