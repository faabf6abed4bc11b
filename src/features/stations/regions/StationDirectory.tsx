import { useMemo, type ReactNode } from 'react';
import { Link } from 'react-router';
import { SectionHeading } from '../SectionHeading.tsx';
import { useOwnChannels } from '../useOwnChannels.ts';
import { useStationMessages } from '../useStationMessages.ts';
import { byRegion } from './byRegion.ts';
import { RegionLinks } from './RegionLinks.tsx';
import { regionCounts } from './regions.ts';
import { StationRow } from '../list/StationRow.tsx';
import { StationsLoading } from '../StationsLoading.tsx';
import type { Listing } from '../list/listing.ts';
import type { Listings } from '../list/useListings.ts';
import styles from './StationDirectory.module.css';

/** The network's own stations, by region where they are many; then the regions to walk into. */
export function StationDirectory(known: Omit<Listings, 'retry' | 'hasFailed'>) {
  const { listings, networkName, regions, hasDirectory, isLoading } = known;
  const { stations: say } = useStationMessages();
  const counts = useMemo(() => regionCounts(listings, regions), [listings, regions]);
  const own = listings.filter(({ isOwn }) => isOwn);
  const parts = byRegion(own, useOwnChannels(), regions);
  return (
    <>
      {parts.map(({ region, items }) => (
        <Stations key={region.id} items={items}>
          <Link className={styles.region} to={`/stations/in/${region.id}`}>
            {region.name}
          </Link>{' '}
          <span className={styles.count}>{say.stationCount(items.length)}</span>
        </Stations>
      ))}
      {parts.length === 0 && own.length > 0 && (
        <Stations items={own}>{networkName || say.ourStations}</Stations>
      )}
      {parts.length === 0 && (hasDirectory || counts.own.length > 1) && (
        <RegionLinks heading={say.regions} counts={counts.own} />
      )}
      <RegionLinks heading={say.statesAndTerritories} counts={counts.others} />
      {isLoading && <StationsLoading />}
    </>
  );
}

interface StationsProps {
  readonly items: readonly Listing[];
  /** The heading. */
  readonly children: ReactNode;
}

function Stations({ items, children }: StationsProps) {
  return (
    <section>
      <SectionHeading>{children}</SectionHeading>
      <ul className={styles.list}>
        {items.map(({ station }) => (
          <StationRow key={station.id} station={station} />
        ))}
      </ul>
    </section>
  );
}
