import { Link } from 'react-router';
import type { OnAir } from '#contract/onAir.ts';
import type { Channel, Station } from '#contract/station.ts';
import { useMessages } from '#messages/messagesContext.ts';
import { onAirAt } from '#player/onAir/onAirAt.ts';
import { useChannelMoment } from '#player/ui/time/useChannelMoment.ts';
import { PlayButton } from '#player/ui/controls/PlayButton.tsx';
import { frequencyText } from '#contract/frequencyText.ts';
import { placeText } from '#contract/placeText.ts';
import styles from './ChannelLine.module.css';

interface ChannelLineProps {
  readonly channel: Channel;
  readonly station: Station;
  readonly onAir: OnAir | undefined;
  readonly nowMs: number;
  /** Where the station is, even when it is known what is on. */
  readonly withPlace?: boolean;
  /** In place of the station's frequency and town. */
  readonly where?: string;
  readonly onChosen?: (() => void) | undefined;
}

/** One channel in few words: play it, what is on, and the way to its station. */
export function ChannelLine(props: ChannelLineProps) {
  const { channel, station, onAir, nowMs, withPlace = false, onChosen } = props;
  const { stations: say } = useMessages();
  const { atMs } = useChannelMoment(channel, nowMs);
  const moment = onAir && onAirAt(onAir, atMs);
  const where =
    props.where ?? [frequencyText(station), placeText(station)].filter(Boolean).join(' · ');
  return (
    <li className={styles.line}>
      <PlayButton channel={channel} stationName={station.name} isOneOfMany onChosen={onChosen} />
      <div className={styles.words}>
        <p className={styles.channel}>
          <Link className={styles.link} to={`/stations/${station.id}`}>
            {channel.name}
          </Link>
        </p>
        {(withPlace || !moment?.broadcast) && <p className={styles.where}>{where}</p>}
        {moment?.broadcast && <p className={styles.title}>{moment.broadcast.title}</p>}
        {moment?.nextUp && (
          <p className={styles.next}>
            {say.nextUp}: {moment.nextUp.title}
          </p>
        )}
      </div>
    </li>
  );
}
