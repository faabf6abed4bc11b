import { queryOptions } from '@tanstack/react-query';
import { getJson } from '#api/getJson.ts';
import { Schedule } from '#contract/onAir.ts';

const HOUR_MS = 60 * 60_000;

/** One day of a channel. @param date On the station's calendar, 'YYYY-MM-DD'. */
export const scheduleQuery = (channelId: string, date: string) =>
  queryOptions({
    queryKey: ['schedule', channelId, date],
    queryFn: ({ signal }) =>
      getJson(`/api/channels/${channelId}/schedule/${date}`, Schedule, signal),
    staleTime: HOUR_MS / 6,
  });
