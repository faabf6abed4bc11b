import type { Channel, Station } from '#contract/station.ts';
import { useStationMessages } from '../useStationMessages.ts';
import { onAirAt } from '#player/onAir/onAirAt.ts';
import { FavouriteButton } from '#player/ui/controls/FavouriteButton.tsx';
import { PlayButton } from '#player/ui/controls/PlayButton.tsx';
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
        {channel.hasOnAir && <NowAndNext channel={channel} />}
      </div>
    </li>
  );
}

function NowAndNext({ channel }: { readonly channel: Channel }) {
  const { stations: say } = useStationMessages();
  const locale = useLocale();
  const { onAir, atMs, liveAtMs, isBehind, isStale } = useOnAir(channel);
  if (!onAir) return null;
  const { broadcast, track, progress, nextUp } = onAirAt(onAir, atMs);
  const live = isBehind ? onAirAt(onAir, liveAtMs).broadcast : broadcast;
  const time = (instant: string) => timeText(locale, onAir.timeZone, Date.parse(instant));
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
      {track && <p className={styles.track}>{say.song(track.title, track.artist)}</p>}
      {nextUp && (
        <p className={styles.next}>
          <span className={styles.label}>{say.nextUp}</span>{' '}
          {say.nextAt(nextUp.title, time(nextUp.start))}
        </p>
      )}
      {live && live.id !== broadcast?.id && (
        <p className={styles.next}>
          <span className={styles.label}>{say.liveNow}</span> {live.title}
        </p>
      )}
      {isStale && <p className={styles.stale}>{say.asOf(time(onAir.asOf))}</p>}
    </>
  );
}
