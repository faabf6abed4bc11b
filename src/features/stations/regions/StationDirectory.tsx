import { useMemo } from 'react';
import { SectionHeading } from '../SectionHeading.tsx';
import { useStationMessages } from '../useStationMessages.ts';
import { RegionLinks } from './RegionLinks.tsx';
import { regionCounts } from './regions.ts';
import { StationRow } from '../list/StationRow.tsx';
import { StationsLoading } from '../StationsLoading.tsx';
import type { Listings } from '../list/useListings.ts';
import styles from './StationDirectory.module.css';

/** The network's own stations, then the regions to walk into. */
export function StationDirectory({ listings, networkName, regions, isLoading }: Listings) {
  const { stations: say } = useStationMessages();
  const counts = useMemo(() => regionCounts(listings, regions), [listings, regions]);
  const own = listings.filter(({ isOwn }) => isOwn);
  return (
    <>
      {own.length > 0 && (
        <section>
          <SectionHeading>{networkName || say.ourStations}</SectionHeading>
          <ul className={styles.list}>
            {own.map(({ station }) => (
              <StationRow key={station.id} station={station} />
            ))}
          </ul>
        </section>
      )}
      <RegionLinks heading={say.regions} counts={counts.own} />
      <RegionLinks heading={say.statesAndTerritories} counts={counts.others} />
      {isLoading && <StationsLoading />}
    </>
  );
}
