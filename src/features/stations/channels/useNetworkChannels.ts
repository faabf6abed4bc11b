import { useQuery } from '@tanstack/react-query';
import type { OnAir } from '#contract/onAir.ts';
import type { Channel, Station } from '#contract/station.ts';
import { onAirListQuery } from '#player/onAir/onAirQueries.ts';
import { stationListQuery } from '../stationQueries.ts';

export interface NetworkChannel {
  readonly channel: Channel;
  readonly station: Station;
  /** undefined: not known, or not yet. */
  readonly onAir: OnAir | undefined;
}

interface NetworkChannels {
  readonly channels: readonly NetworkChannel[];
  readonly isLoading: boolean;
  readonly hasFailed: boolean;
  readonly retry: () => void;
}

/** The network's channels, each with its station and what is around now on it. */
export function useNetworkChannels(): NetworkChannels {
  const stations = useQuery(stationListQuery);
  const onAir = useQuery(onAirListQuery);
  const byChannel = new Map(onAir.data?.channels.map((one) => [one.channelId, one]));
  return {
    channels: (stations.data?.stations ?? []).flatMap((station) =>
      station.channels.map((channel) => ({ channel, station, onAir: byChannel.get(channel.id) })),
    ),
    isLoading: stations.isLoading,
    hasFailed: stations.isLoadingError,
    retry: () => void stations.refetch(),
  };
}
