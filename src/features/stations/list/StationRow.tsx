import { Link } from 'react-router';
import type { Station } from '#contract/station.ts';
import { useStationMessages } from '../useStationMessages.ts';
import { PlayButton } from '#player/ui/controls/PlayButton.tsx';
import { frequencyText } from '#contract/frequencyText.ts';
import { nameBeside } from './nameBeside.ts';
import { placeText } from '#contract/placeText.ts';
import styles from './StationRow.module.css';

interface StationRowProps {
  readonly station: Station;
  /** How many other stations carry the same programme. */
  readonly otherSignals?: number;
  /** The list is of one state, and says so itself. */
  readonly isStateKnown?: boolean;
}

/** One station of a list: it plays where it stands, and leads to its page. */
export function StationRow({ station, otherSignals = 0, isStateKnown = false }: StationRowProps) {
  const { stations: say } = useStationMessages();
  const { id, callSign, name } = station;
  const [channel] = station.channels;
  const place = isStateKnown ? station.city : placeText(station);
  const note = channel ? otherSignals > 0 && say.otherSignals(otherSignals) : say.noStream;
  return (
    <li className={styles.row}>
      <span className={styles.play}>
        {channel && <PlayButton channel={channel} stationName={name} isOneOfMany />}
      </span>
      <Link className={styles.link} to={`/stations/${id}`}>
        <span className={styles.callSign}>{callSign}</span>{' '}
        <span className={styles.frequency}>{frequencyText(station)}</span>
      </Link>
      <span className={styles.name}>{nameBeside(station)}</span>
      <span className={styles.place}>
        {place} {note && <span className={styles.note}>{note}</span>}
      </span>
    </li>
  );
}
