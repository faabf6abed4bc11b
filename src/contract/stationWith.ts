import type { Station } from './station.ts';

/** The first of the stations that has a channel; null: none has it. */
export function stationWith(
  stations: readonly Station[],
  channelId: string | null,
): Station | null {
  return stations.find(({ channels }) => channels.some(({ id }) => id === channelId)) ?? null;
}
