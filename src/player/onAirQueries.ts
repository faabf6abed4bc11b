import { queryOptions } from '@tanstack/react-query';
import { getJson } from '#api/getJson.ts';
import { OnAir, OnAirList } from '#contract/onAir.ts';

const POLL_MS = 30_000;

export const onAirQuery = (channelId: string) =>
  queryOptions({
    queryKey: ['on-air', channelId],
    queryFn: ({ signal }) => getJson(`/api/channels/${channelId}/on-air`, OnAir, signal),
    refetchInterval: POLL_MS,
    staleTime: POLL_MS / 2,
  });

/** Every channel of the network at once: for the front page's strip and the drawer. */
export const onAirListQuery = queryOptions({
  queryKey: ['on-air'],
  queryFn: ({ signal }) => getJson('/api/on-air', OnAirList, signal),
  refetchInterval: POLL_MS,
  staleTime: POLL_MS / 2,
});
