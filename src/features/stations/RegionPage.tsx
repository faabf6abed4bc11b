import { Link, useParams } from 'react-router';
import { ApiError } from '#api/apiError.ts';
import { useMessages } from '#messages/messagesContext.ts';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { stationsIn } from './regions.ts';
import { StationRow } from './StationRow.tsx';
import { StationsLoading } from './StationsLoading.tsx';
import { useListings } from './useListings.ts';
import styles from './RegionPage.module.css';

/** `/stations/in/:region` */
export function RegionPage() {
  const { stations: say } = useMessages();
  const { region: regionId = '' } = useParams();
  const known = useListings();
  const listed = stationsIn(known.listings, regionId);
  const region = listed[0]?.station.region ?? known.regions.find(({ id }) => id === regionId);
  if (!region && !known.isLoading && !known.hasFailed) {
    throw new ApiError('not-found', `/stations/in/${regionId}`);
  }

  return (
    <div>
      <p className={styles.back}>
        <Link to="/stations">{say.allStations}</Link>
      </p>
      {region && <h1 className={styles.heading}>{region.name}</h1>}
      {known.hasFailed && (
        <ErrorNote action={{ label: say.tryAgain, run: known.retry }}>{say.loadFailed}</ErrorNote>
      )}
      {!known.isLoading && <p className={styles.count}>{say.stationCount(listed.length)}</p>}
      <ul className={styles.list}>
        {listed.map(({ station }) => (
          <StationRow key={station.id} station={station} />
        ))}
      </ul>
      {known.isLoading && <StationsLoading />}
    </div>
  );
}
