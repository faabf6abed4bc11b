import { queryOptions } from '@tanstack/react-query';
import { getJson } from '#api/getJson.ts';
import { Station, StationList } from '#contract/station.ts';

/** The network's own stations. */
export const stationListQuery = queryOptions({
  queryKey: ['stations'],
  queryFn: ({ signal }) => getJson('/api/stations', StationList, signal),
});

/** One station, of the network or the directory. */
export const stationQuery = (stationId: string) =>
  queryOptions({
    queryKey: ['stations', stationId],
    queryFn: ({ signal }) => getJson(`/api/stations/${stationId}`, Station, signal),
  });
