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

/** One station of a list: each of its channels plays where it stands, and the rest leads to its page. */
export function StationRow({ station, otherSignals = 0, isStateKnown = false }: StationRowProps) {
  const { stations: say } = useStationMessages();
  const { id, callSign, name } = station;
  const { channels } = station;
  const place = isStateKnown ? station.city : placeText(station);
  const note =
    channels.length > 0 ? otherSignals > 0 && say.otherSignals(otherSignals) : say.noStream;
  return (
    <li className={styles.row}>
      <span className={styles.play}>
        {channels.length === 1 &&
          channels.map((channel) => (
            <PlayButton key={channel.id} channel={channel} stationName={name} isOneOfMany />
          ))}
      </span>
      <Link className={styles.link} to={`/stations/${id}`}>
        <span className={styles.callSign}>{callSign}</span>{' '}
        <span className={styles.frequency}>{frequencyText(station)}</span>
      </Link>
      <span className={styles.name}>{nameBeside(station)}</span>
      <span className={styles.place}>
        {place} {note && <span className={styles.note}>{note}</span>}
      </span>
      {channels.length > 1 && (
        <ul className={styles.channels} aria-label={say.channelsOf(callSign)}>
          {channels.map((channel) => (
            <li key={channel.id} className={styles.channel}>
              <PlayButton channel={channel} stationName={name} isOneOfMany />
              <span>{channel.name}</span>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
