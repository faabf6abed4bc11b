import type { Region, Station } from '#contract/station.ts';

export interface InRegion<T> {
  readonly region: Region;
  readonly items: readonly T[];
}

interface Placed {
  readonly station: Station;
}

/** With fewer for each, on the average, there would be more headings than help. */
const MIN_EACH = 2;

/**
 * Parts a long list by region: the listener's own regions first, then in the network's order.
 *
 * @param own The ids of the listener's channels, the nearest first.
 * @param named `network.regions`
 * @returns None, where the list is better left whole.
 */
export function byRegion<T extends Placed>(
  items: readonly T[],
  own: readonly string[],
  named: readonly Region[],
): InRegion<T>[] {
  const parts = Map.groupBy(items, ({ station }) => station.region.id);
  if (parts.size < 2 || items.length < MIN_EACH * parts.size) return [];
  const order = [...ownRegions(items, own), ...named.map(({ id }) => id), ...parts.keys()];
  return [...new Set(order)].flatMap((id) => {
    const part = parts.get(id);
    return part?.[0] ? [{ region: part[0].station.region, items: part }] : [];
  });
}

/** Where the listener's own channels are. */
export function ownRegions(items: readonly Placed[], own: readonly string[]): string[] {
  return own.flatMap((channelId) =>
    items
      .filter(({ station }) => station.channels.some(({ id }) => id === channelId))
      .map(({ station }) => station.region.id),
  );
}
