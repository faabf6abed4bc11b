import { queryOptions } from '@tanstack/react-query';
import { getJson } from '#api/getJson.ts';
import { Schedule } from '#contract/onAir.ts';
import { Station, StationList } from '#contract/station.ts';

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

/** @param date A day on the station's calendar, 'YYYY-MM-DD'. */
export const scheduleQuery = (channelId: string, date: string) =>
  queryOptions({
    queryKey: ['schedule', channelId, date],
    queryFn: ({ signal }) =>
      getJson(`/api/channels/${channelId}/schedule/${date}`, Schedule, signal),
    staleTime: HOUR_MS / 6,
  });
