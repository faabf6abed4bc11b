import { queryOptions } from '@tanstack/react-query';
import { getJson } from '#api/getJson.ts';
import { OnAir, OnAirList } from '#contract/onAir.ts';

const POLL_MS = 30_000;
const SOONEST_POLL_MS = 5_000;
/** The origin's own data may be a moment behind the change. */
const AFTER_CHANGE_MS = 1_500;

/** What is on a channel: its shows and tracks around now, asked for as often as they change. */
export const onAirQuery = (channelId: string) =>
  queryOptions({
    queryKey: ['on-air', channelId],
    queryFn: ({ signal }) => getJson(`/api/channels/${channelId}/on-air`, OnAir, signal),
    refetchInterval: ({ state }) => (state.data ? nextPollMs(state.data, Date.now()) : POLL_MS),
    staleTime: POLL_MS / 2,
  });

/** Every channel of the network at once: for the front page's strip and the drawer. */
export const onAirListQuery = queryOptions({
  queryKey: ['on-air'],
  queryFn: ({ signal }) => getJson('/api/on-air', OnAirList, signal),
  refetchInterval: POLL_MS,
  staleTime: POLL_MS / 2,
});

/** In how long to ask again: when the track that sounds now is over, so that the next one is known as it begins. */
export function nextPollMs({ tracks }: OnAir, nowMs: number): number {
  const latest = tracks.at(-1);
  if (!latest?.durationSeconds) return POLL_MS;
  const overInMs = Date.parse(latest.start) + latest.durationSeconds * 1_000 - nowMs;
  return Math.min(Math.max(overInMs + AFTER_CHANGE_MS, SOONEST_POLL_MS), POLL_MS);
}
