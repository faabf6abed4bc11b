import type { Channel, Station } from '#contract/station.ts';
import { useStationMessages } from '../useStationMessages.ts';
import { onAirAt } from '#player/onAir/onAirAt.ts';
import { FavouriteButton } from '#player/ui/controls/FavouriteButton.tsx';
import { PlayButton } from '#player/ui/controls/PlayButton.tsx';
import { usePlayback } from '#player/ui/playerContext.ts';
import { useHeard } from '#player/ui/time/useHeardMoment.ts';
import { useLocale } from '#ui/localeContext.ts';
import { ProgressLine } from './ProgressLine.tsx';
import { timeText } from '../schedule/stationClock.ts';
import { useOnAir } from './useOnAir.ts';
import styles from './ChannelOnAir.module.css';

interface ChannelOnAirProps {
  readonly channel: Channel;
  readonly station: Station;
}

/** One channel of a station's page: play it, and what is on it by its own clock. */
export function ChannelOnAir({ channel, station }: ChannelOnAirProps) {
  return (
    <li className={styles.channel}>
      <PlayButton channel={channel} stationName={station.name} size="large" />
      <div className={styles.words}>
        <div className={styles.head}>
          <h3 className={styles.name}>{channel.name}</h3>
          <FavouriteButton channel={channel} stationName={station.name} />
        </div>
        {channel.description && <p className={styles.description}>{channel.description}</p>}
        {channel.hasOnAir ? <NowAndNext channel={channel} /> : <HeardSong channel={channel} />}
      </div>
    </li>
  );
}

/** Of a channel without a schedule, what its stream says while it is heard. */
function HeardSong({ channel }: { readonly channel: Channel }) {
  const { stations: say } = useStationMessages();
  const { tuning } = usePlayback();
  const song = useHeard((heard) => heard.song && say.song(heard.song.title, heard.song.artist));
  if (!song || tuning?.channel.id !== channel.id) return null;
  return (
    <p className={styles.now}>
      <span className={styles.kicker}>{say.heardNow}</span>{' '}
      <span className={styles.title}>{song}</span>
    </p>
  );
}

function NowAndNext({ channel }: { readonly channel: Channel }) {
  const { stations: say } = useStationMessages();
  const locale = useLocale();
  const { onAir, atMs, liveAtMs, isBehind, staleSinceMs } = useOnAir(channel);
  if (!onAir) return null;
  const { broadcast, track, progress, nextUp } = onAirAt(onAir, atMs);
  const live = isBehind ? onAirAt(onAir, liveAtMs).broadcast : broadcast;
  const time = (ms: number) => timeText(locale, onAir.timeZone, ms);
  return (
    <>
      <p className={styles.now}>
        <span className={styles.kicker}>{isBehind ? say.heardNow : say.onAirNow}</span>{' '}
        <span className={styles.title}>{broadcast?.title ?? say.nothingOnAir}</span>
        {broadcast && broadcast.hosts.length > 0 && (
          <span className={styles.hosts}> {say.withHosts(broadcast.hosts)}</span>
        )}
      </p>
      {broadcast?.description && <p className={styles.description}>{broadcast.description}</p>}
      {progress && <ProgressLine {...progress} />}
      {/* Its line stays while no song plays: what is below does not jump with every song. */}
      <p className={styles.track}>{track && say.song(track.title, track.artist)}</p>
      {nextUp && (
        <p className={styles.next}>
          <span className={styles.label}>{say.nextUp}</span>{' '}
          {say.nextAt(nextUp.title, time(Date.parse(nextUp.start)))}
        </p>
      )}
      {live && live.id !== broadcast?.id && (
        <p className={styles.next}>
          <span className={styles.label}>{say.liveNow}</span> {live.title}
        </p>
      )}
      {staleSinceMs !== null && <p className={styles.stale}>{say.asOf(time(staleSinceMs))}</p>}
    </>
  );
}
