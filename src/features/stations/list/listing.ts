import type { Station } from '#contract/station.ts';

/** A station as the stations screens list it. */
export interface Listing {
  readonly station: Station;
  /** One of the network's own. */
  readonly isOwn: boolean;
  /** The lead station of those that carry the same programme; null: alone. */
  readonly serviceId: string | null;
}

/**
 * The network's own stations, then the directory's. A station that is in both is the network's: it knows itself best.
 */
export function listingsOf(own: readonly Station[], directory: readonly Listing[]): Listing[] {
  const known = new Set(own.map(signalOf));
  return [
    ...own.map((station) => ({ station, isOwn: true, serviceId: null })),
    ...directory.filter(({ station }) => !known.has(signalOf(station))),
  ];
}

function signalOf({ callSign, band }: Station): string {
  return `${callSign} ${band}`;
}
