import { Link } from 'react-router';
import { useMessages } from '#messages/messagesContext.ts';
import { useIsWide } from '#ui/useIsWide.ts';
import styles from './NowPlaying.module.css';
import { useDiagnosis, usePlayerState, useVolume } from './playerContext.ts';
import { songTitle } from './songTitle.ts';
import { STALL_PATIENCE_MS, useDebounced } from './status/useDebounced.ts';
import { useDockRest } from './lateDock.ts';
import { useHeard } from './time/useHeardMoment.ts';

/**
 * What is on at the moment that is heard: show over channel and song. While there is something to say of the sound itself,
 * that stands in the place of channel and song; those who hear the page are told it at any time.
 */
export function NowPlaying() {
  const { player: words } = useMessages();
  const { playback, cue } = usePlayerState((state) => state);
  const { isSilent } = useDiagnosis();
  const [{ level, isMuted }] = useVolume();
  const { tuning, status } = playback;
  const title = useHeard(({ moment }) => moment?.broadcast?.title ?? null);
  const rest = useDockRest();
  const isHeard = status === 'playing' && !isSilent && !isMuted && level > 0;
  // A moment's wait for bytes is not worth a word.
  const isStuck = useDebounced(status === 'stalled', STALL_PATIENCE_MS) && status === 'stalled';
  const isCalm = !cue && (status === 'idle' || isHeard || (status === 'stalled' && !isStuck));

  return (
    <div className={styles.nowPlaying} data-calm={isCalm}>
      <p className={styles.title} dir="auto">
        {tuning && <span className={styles.lamp} data-lit={status === 'playing'} />}
        {tuning ? (title ?? tuning.channel.name) : words.chooseStation}
      </p>
      {tuning && isCalm && <ChannelAndSong />}
      {!isCalm && (rest ? <rest.SoundLine /> : <Connecting />)}
    </div>
  );
}

/** Until the words of all states are here. */
function Connecting() {
  const { player: words } = useMessages();
  const name = usePlayerState((state) => state.playback.tuning?.channel.name);
  return <p className={styles.detail}>{name && words.connecting(name)}</p>;
}

function ChannelAndSong() {
  const { player: words } = useMessages();
  const channel = usePlayerState((state) => state.playback.tuning?.channel);
  const isTold = useHeard(({ moment }) => Boolean(moment?.broadcast));
  const song = useHeard((heard) => heard.song && songTitle(heard.song, words));
  const rest = useDockRest();
  const isWide = useIsWide();
  if (!channel) return null;
  const name = isTold ? channel.name : words.nothingAnnounced;
  return (
    <p className={styles.detail} dir="auto">
      {isWide ? (
        <Link to={`/stations/${channel.stationId}`} className={styles.channel}>
          {name}
        </Link>
      ) : (
        <span className={styles.channel}>{name}</span>
      )}
      {song && <span className={styles.song}>{song}</span>}
      {rest && <rest.LineNote className={styles.song} />}
    </p>
  );
}
