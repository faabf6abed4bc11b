import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Station } from '#contract/station.ts';
import { shareMessages } from '#messages/shareMessages.ts';
import { useLocale } from '#ui/localeContext.ts';
import { useReach } from '../useReach.ts';
import { useStationMessages } from '../useStationMessages.ts';
import { frequencyText } from '#contract/frequencyText.ts';
import { placeText } from '#contract/placeText.ts';
import { ShareButton } from '#ui/share/ShareButton.tsx';
import styles from './StationHead.module.css';

interface Props {
  readonly station: Station;
  /** A name that stands over the page already. */
  readonly within?: string;
  /** Between its name and what it says of itself. */
  readonly children?: ReactNode;
}

/** Which station a page is of, and what it says of itself. */
export function StationHead({ station, within, children }: Props) {
  const { stations: say } = useStationMessages();
  const locale = useLocale();
  const { path } = useReach();
  const isOneOfMany = within === undefined && path !== `/stations/${station.id}`;
  const { callSign, name, region, about, website, donateUrl } = station;
  return (
    <header className={styles.head}>
      <div>
        {isOneOfMany && (
          <p className={styles.back}>
            <Link to={`/stations/in/${region.id}`}>{region.name}</Link>
          </p>
        )}
        <h1 className={styles.heading}>
          <span className={styles.callSign}>{callSign}</span>{' '}
          <span className={styles.frequency}>{frequencyText(station)}</span>{' '}
          <span className={styles.place}>{placeText(station)}</span>
        </h1>
        {name !== callSign && name !== within && <p className={styles.name}>{name}</p>}
        {children}
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
          <li>
            <ShareButton title={name} words={shareMessages(locale)} />
          </li>
        </ul>
      </div>
      {about && <p className={styles.about}>{about}</p>}
    </header>
  );
}
