import { useQuery } from '@tanstack/react-query';
import { networkQuery } from '#api/networkQuery.ts';
import { reachOf, type Reach } from '#contract/reach.ts';
import { stationListQuery } from './stationQueries.ts';

/** How much radio the network has. */
export function useReach(): Reach {
  const { data: network } = useQuery(networkQuery);
  const { data } = useQuery(stationListQuery);
  return reachOf(data?.stations, network?.hasDirectory ?? true);
}
