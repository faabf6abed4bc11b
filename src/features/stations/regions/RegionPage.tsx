import { Link, useParams } from 'react-router';
import { ApiError } from '#api/apiError.ts';
import { STATE_REGIONS } from '#contract/regions.ts';
import { useStationMessages } from '../useStationMessages.ts';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { PageTitle } from '#ui/PageTitle.tsx';
import { isNetworkOnly, stationsIn } from './regions.ts';
import { StationRow } from '../list/StationRow.tsx';
import { StationsLoading } from '../StationsLoading.tsx';
import { useListings } from '../list/useListings.ts';
import styles from './RegionPage.module.css';

/** `/stations/in/:region` */
export function RegionPage() {
  const { stations: say } = useStationMessages();
  const { region: regionId = '' } = useParams();
  const known = useListings();
  const listed = stationsIn(known.listings, regionId);
  const regions = [...known.regions, ...(known.hasDirectory ? STATE_REGIONS : [])];
  const isOwn = isNetworkOnly(regionId, known.regions);
  const isLoading = isOwn ? known.isLoadingOwn : known.isLoading;
  const region = regions.find(({ id }) => id === regionId) ?? listed[0]?.station.region;
  if (!region && !isLoading && !known.hasFailed) {
    throw new ApiError('not-found', `/stations/in/${regionId}`);
  }

  return (
    <div className={styles.page}>
      <p className={styles.back}>
        <Link to="/stations">{say.allStations}</Link>
      </p>
      {region && (
        <>
          <PageTitle>{say.stationsIn(region.name)}</PageTitle>
          <h1 className={styles.heading}>{region.name}</h1>
        </>
      )}
      {known.hasFailed && (
        <ErrorNote message={say.loadFailed} action={say.tryAgain} onAction={known.retry} />
      )}
      <p className={styles.count}>{!isLoading && say.stationCount(listed.length)}</p>
      <ul className={styles.list}>
        {listed.map(({ station }) => (
          <StationRow key={station.id} station={station} isStateKnown />
        ))}
      </ul>
      {isLoading && <StationsLoading />}
    </div>
  );
}
