import { queryOptions } from '@tanstack/react-query';
import { getJson } from '#api/getJson.ts';
import { Directory, stationFromRow } from '#contract/directory.ts';
import { Schedule } from '#contract/onAir.ts';
import { Station, StationList } from '#contract/station.ts';
import type { Listing } from './listing.ts';

const HOUR_MS = 60 * 60_000;

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

/** The directory of US public radio, unpacked: large, and the same for a month. */
export const directoryQuery = queryOptions({
  queryKey: ['directory'],
  queryFn: async ({ signal }): Promise<Listing[]> => {
    const { rows } = await getJson('/api/directory', Directory, signal);
    return rows.map((row) => ({ station: stationFromRow(row), isOwn: false, serviceId: row[13] }));
  },
  staleTime: 24 * HOUR_MS,
  structuralSharing: false,
});

/** @param date A day on the station's calendar, 'YYYY-MM-DD'. */
export const scheduleQuery = (channelId: string, date: string) =>
  queryOptions({
    queryKey: ['schedule', channelId, date],
    queryFn: ({ signal }) =>
      getJson(`/api/channels/${channelId}/schedule/${date}`, Schedule, signal),
    staleTime: HOUR_MS / 6,
  });
