import { Link } from 'react-router';
import type { Station } from '#contract/station.ts';
import { useStationMessages } from '../useStationMessages.ts';
import { frequencyText } from '#contract/frequencyText.ts';
import { placeText } from '#contract/placeText.ts';
import styles from './StationHead.module.css';

export function StationHead({ station }: { readonly station: Station }) {
  const { stations: say } = useStationMessages();
  const { callSign, name, region, about, website, donateUrl } = station;
  return (
    <header className={styles.head}>
      <div>
        <p className={styles.back}>
          <Link to={`/stations/in/${region.id}`}>{region.name}</Link>
        </p>
        <h1 className={styles.heading}>
          <span className={styles.callSign}>{callSign}</span>{' '}
          <span className={styles.frequency}>{frequencyText(station)}</span>{' '}
          <span className={styles.place}>{placeText(station)}</span>
        </h1>
        {name !== callSign && <p className={styles.name}>{name}</p>}
        {(donateUrl ?? website) && (
          <ul className={styles.links}>
            {donateUrl && (
              <li>
                <a href={donateUrl}>{say.donateTo(callSign)}</a>
              </li>
            )}
            {website && (
              <li>
                <a href={website}>{say.websiteOf(callSign)}</a>
              </li>
            )}
          </ul>
        )}
      </div>
      {about && <p className={styles.about}>{about}</p>}
    </header>
  );
}
