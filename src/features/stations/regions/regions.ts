import { STATE_REGIONS } from '#contract/regions.ts';
import type { Region } from '#contract/station.ts';
import type { Listing } from '../list/listing.ts';

export interface RegionCount {
  readonly region: Region;
  readonly stationCount: number;
}

/**
 * Every region that has a station: those the network names, in its order, then the others by name.
 *
 * @param named `network.regions`
 */
export function regionCounts(
  listings: readonly Listing[],
  named: readonly Region[],
): { readonly own: RegionCount[]; readonly others: RegionCount[] } {
  const counts = new Map<string, RegionCount>();
  for (const { station } of listings) {
    const { region } = station;
    const stationCount = (counts.get(region.id)?.stationCount ?? 0) + 1;
    counts.set(region.id, { region, stationCount });
  }
  const own = named.flatMap(({ id }) => counts.get(id) ?? []);
  for (const { id } of named) counts.delete(id);
  return { own, others: [...counts.values()].toSorted(byName) };
}

/** The region's stations: the network's own first, then by city, as people look for where they are. */
export function stationsIn(listings: readonly Listing[], regionId: string): Listing[] {
  return listings.filter(({ station }) => station.region.id === regionId).toSorted(byCity);
}

/**
 * Whether the directory, which knows states, has nothing to add to a region.
 *
 * @param named `network.regions`
 */
export function isNetworkOnly(regionId: string, named: readonly Region[]): boolean {
  const isIn = (regions: readonly Region[]) => regions.some(({ id }) => id === regionId);
  return isIn(named) && !isIn(STATE_REGIONS);
}

function byName(a: RegionCount, b: RegionCount): number {
  return a.region.name.localeCompare(b.region.name);
}

function byCity(a: Listing, b: Listing): number {
  return (
    Number(b.isOwn) - Number(a.isOwn) ||
    (a.station.city ?? '').localeCompare(b.station.city ?? '') ||
    a.station.callSign.localeCompare(b.station.callSign)
  );
}
