import { Link } from 'react-router';
import { useMessages } from '#messages/messagesContext.ts';
import styles from './NowPlaying.module.css';
import { useDiagnosis, usePlayerState } from './playerContext.ts';
import { PlayerStatus } from './status/PlayerStatus.tsx';
import { songTitle } from './songTitle.ts';
import { useLineNote } from './status/useLineNote.ts';
import { useHeard } from './time/useHeardMoment.ts';

interface Props {
  /** By the sheet, which has the status in it: said once, it is enough. */
  readonly isCovered?: boolean;
}

/**
 * What is on at the moment that is heard: show over channel and track. While there is trouble, its words stand where
 * the channel and the track do; while all is well they are for those who hear the page.
 */
export function NowPlaying({ isCovered = false }: Props) {
  const { player: words } = useMessages();
  const { playback, cue } = usePlayerState((state) => state);
  const { isSilent } = useDiagnosis();
  const note = useLineNote();
  const { tuning } = playback;
  const broadcast = useHeard(({ moment }) => moment?.broadcast ?? null);
  const song = useHeard(({ moment, streamTitle }) =>
    moment?.track ? songTitle(moment.track, words) : streamTitle,
  );
  const isCalm = !cue && !isSilent && (playback.status === 'idle' || playback.status === 'playing');

  return (
    <div className={styles.nowPlaying}>
      <p className={styles.title} dir="auto">
        {tuning && <span className={styles.lamp} data-lit={playback.status === 'playing'} />}
        {tuning ? (broadcast?.title ?? tuning.channel.name) : words.chooseStation}
      </p>
      {tuning && isCalm && (
        <p className={styles.detail} dir="auto">
          <Link to={`/stations/${tuning.channel.stationId}`} className={styles.channel}>
            {broadcast ? tuning.channel.name : words.nothingAnnounced}
          </Link>
          {song && <span className={styles.song}>{song}</span>}
          {note && <span className={styles.song}>{note}</span>}
        </p>
      )}
      {/* There from the start: a region that comes with its words in it is not read out. */}
      {!isCovered && (
        <div className={isCalm ? styles.unseen : undefined}>
          <PlayerStatus />
        </div>
      )}
    </div>
  );
}
