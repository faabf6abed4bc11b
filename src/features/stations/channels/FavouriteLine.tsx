import { Link } from 'react-router';
import { PlayButton } from '#player/ui/controls/PlayButton.tsx';
import type { Tuning } from '#player/radio/tuning.ts';
import styles from './ChannelLine.module.css';

interface Props extends Tuning {
  readonly onChosen?: (() => void) | undefined;
}

/** A favourite that is not the network's own: all that is known of it is what was kept. */
export function FavouriteLine({ channel, stationName, onChosen }: Props) {
  return (
    <li className={styles.line}>
      <PlayButton channel={channel} stationName={stationName} isOneOfMany onChosen={onChosen} />
      <div className={styles.words}>
        <p className={styles.channel}>
          <Link className={styles.link} to={`/stations/${channel.stationId}`}>
            {channel.name}
          </Link>
        </p>
        {stationName !== channel.name && <p className={styles.where}>{stationName}</p>}
      </div>
    </li>
  );
}
