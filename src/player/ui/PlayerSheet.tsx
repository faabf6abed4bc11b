import { RadioTower, Settings2 } from 'lucide';
import type { Track } from '#contract/onAir.ts';
import { Button } from '#ui/Button.tsx';
import { Icon } from '#ui/Icon.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { useLocale } from '#ui/localeContext.ts';
import { usePlayback } from './playerContext.ts';
import { clockTime } from './time/clockTime.ts';
import type { Tuning } from '../radio/tuning.ts';
import { FavouriteButton } from './controls/FavouriteButton.tsx';
import { PlayerNotice } from './status/PlayerNotice.tsx';
import styles from './PlayerSheet.module.css';
import { SleepButton } from './controls/SleepButton.tsx';
import { songTitle } from './songTitle.ts';
import { PlayerStatus } from './status/PlayerStatus.tsx';
import { TimelineBar } from './time/TimelineBar.tsx';
import { Transport } from './controls/Transport.tsx';
import { useHeardMoment, type HeardMoment } from './time/useHeardMoment.ts';
import { VolumeControl } from './controls/VolumeControl.tsx';
import { useDockMessages } from './useDockMessages.ts';

interface Props {
  readonly hasStations: boolean;
  readonly onOpen: (what: 'stations' | 'sleep' | 'settings') => void;
}

const RECENT_TRACKS = 5;

/** The whole player, on a phone: big type, big button, and all that the bar has no room for. */
export function PlayerSheet({ hasStations, onOpen }: Props) {
  const { player: words } = useDockMessages();
  const { tuning } = usePlayback();
  const locale = useLocale();
  const heard = useHeardMoment();
  const { moment, song, onAir } = heard;
  const clock = clockTime(locale, onAir?.timeZone);
  const timeOf = (instant: string) => clock.format(Date.parse(instant));
  const listed = new Intl.ListFormat(locale);
  const { broadcast, nextUp } = moment ?? {};
  const channel = channelBeside(tuning);
  const show = (
    <h3 className={styles.show} dir="auto">
      {broadcast?.title ?? words.nothingAnnounced}
    </h3>
  );
  const recent = (onAir?.tracks ?? [])
    .filter((one) => isPast(one, heard))
    .slice(-RECENT_TRACKS)
    .toReversed();

  return (
    <div className={styles.sheet}>
      <PlayerNotice />
      <div className={styles.head}>
        {channel ? <p className={styles.kicker}>{channel}</p> : show}
        {tuning && <FavouriteButton {...tuning} />}
      </div>
      {channel && show}
      {broadcast && broadcast.hosts.length > 0 && (
        <p className={styles.quiet}>{words.withHosts(listed.format(broadcast.hosts))}</p>
      )}
      {song && (
        <p className={styles.track} dir="auto">
          {songTitle(song, words)}
        </p>
      )}
      <div className={styles.controls}>
        <TimelineBar />
        <Transport size="large" />
      </div>
      <PlayerStatus />
      {nextUp && (
        <p className={styles.next}>
          <span className={styles.quiet}>{words.nextUp}</span>
          {words.nextUpAt(nextUp.title, timeOf(nextUp.start))}
        </p>
      )}
      <Others {...{ hasStations, onOpen }} />
      {recent.length > 0 && <RecentlyHeard tracks={recent} timeOf={timeOf} />}
    </div>
  );
}

/** Of a station with one channel of its name, the sheet's title says it. */
function channelBeside(tuning: Tuning | null): string | null {
  return tuning && tuning.channel.name !== tuning.stationName ? tuning.channel.name : null;
}

/** The controls that are not the sound's own, in one row. */
function Others({ hasStations, onOpen }: Props) {
  const { player: words, settings } = useDockMessages();
  return (
    <div className={styles.row}>
      <VolumeControl />
      <div className={styles.more}>
        <SleepButton onPress={() => onOpen('sleep')} />
        <IconButton icon={Settings2} label={settings.settings} onClick={() => onOpen('settings')} />
      </div>
      {hasStations && (
        <Button onClick={() => onOpen('stations')}>
          <Icon of={RadioTower} sizePx={20} />
          {words.stations}
        </Button>
      )}
    </div>
  );
}

/** Music that was heard before what is heard now. */
function isPast(track: Track, { moment, heardMs }: HeardMoment): boolean {
  const isHeardNow = track.id === moment?.track?.id;
  return track.kind === 'music' && !isHeardNow && Date.parse(track.start) <= heardMs;
}

interface RecentProps {
  /** Newest first. */
  readonly tracks: readonly Track[];
  readonly timeOf: (instant: string) => string;
}

function RecentlyHeard({ tracks, timeOf }: RecentProps) {
  const { player: words } = useDockMessages();
  return (
    <section className={styles.recent}>
      <h4 className={styles.quiet}>{words.recentTracks}</h4>
      <ol>
        {tracks.map((track) => (
          <li key={track.id} className={styles.recentTrack}>
            <time dateTime={track.start}>{timeOf(track.start)}</time>
            <span dir="auto">{songTitle(track, words)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
