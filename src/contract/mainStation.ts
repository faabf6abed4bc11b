import type { Station } from './station.ts';
import { stationWith } from './stationWith.ts';

/** The station whose channel the network offers first. @returns null: it has no station of its own. */
export function mainStation(
  stations: readonly Station[],
  defaultChannel: string | null,
): Station | null {
  return stationWith(stations, defaultChannel) ?? stations[0] ?? null;
}
