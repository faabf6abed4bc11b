import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { networkQuery } from '#api/networkQuery.ts';
import type { Region } from '#contract/station.ts';
import { listingsOf, type Listing } from './listing.ts';
import { directoryQuery } from './directoryQuery.ts';
import { stationListQuery } from '../stationQueries.ts';

export interface Listings {
  /** What is there so far: the network's own stations do not wait for the directory. */
  readonly listings: readonly Listing[];
  readonly networkName: string;
  /** The regions that the network names. */
  readonly regions: readonly Region[];
  readonly hasDirectory: boolean;
  readonly isLoading: boolean;
  /** The same of what is not the directory's. */
  readonly isLoadingOwn: boolean;
  readonly hasFailed: boolean;
  readonly retry: () => void;
}

const NONE: readonly Region[] = [];

/** Every station that the stations screens know: the network's, and the directory's where the network has it. */
export function useListings(): Listings {
  const network = useQuery(networkQuery);
  const hasDirectory = network.data?.hasDirectory === true;
  const own = useQuery(stationListQuery);
  const directory = useQuery({ ...directoryQuery, enabled: hasDirectory });
  const stations = own.data?.stations;
  const listings = useMemo(
    () => listingsOf(stations ?? [], directory.data ?? []),
    [stations, directory.data],
  );
  const queries = [network, own, directory];
  return {
    listings,
    networkName: network.data?.name ?? '',
    regions: network.data?.regions ?? NONE,
    hasDirectory,
    isLoadingOwn: network.isLoading || own.isLoading,
    isLoading: queries.some((query) => query.isLoading),
    hasFailed: queries.some((query) => query.isLoadingError),
    retry: () => {
      for (const query of queries) if (query.isLoadingError) void query.refetch();
    },
  };
}
