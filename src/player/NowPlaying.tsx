import { Link } from 'react-router';
import { useMessages } from '#messages/messagesContext.ts';
import styles from './NowPlaying.module.css';
import { usePlayback } from './playerContext.ts';
import { songTitle } from './songTitle.ts';
import type { HeardMoment } from './useHeardMoment.ts';

/** What is on at the moment that is heard: show over channel and track. */
export function NowPlaying({ moment, streamTitle }: HeardMoment) {
  const { player: words } = useMessages();
  const { status, tuning } = usePlayback();
  if (!tuning) return <p className={styles.title}>{words.chooseStation}</p>;

  const song = moment?.track ? songTitle(moment.track, words) : streamTitle;
  return (
    <div className={styles.nowPlaying}>
      <p className={styles.title} dir="auto">
        <span className={styles.lamp} data-lit={status === 'playing'} />
        {moment?.broadcast?.title ?? tuning.channel.name}
      </p>
      <p className={styles.detail} dir="auto">
        <Link to={`/stations/${tuning.channel.stationId}`} className={styles.channel}>
          {moment?.broadcast ? tuning.channel.name : words.nothingAnnounced}
        </Link>
        {song && <span className={styles.song}>{song}</span>}
      </p>
    </div>
  );
}
