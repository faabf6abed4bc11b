import { memo, useMemo } from 'react';
import type { OnAir } from '#contract/onAir.ts';
import { SectionHeading } from '../SectionHeading.tsx';
import { useStationMessages } from '../useStationMessages.ts';
import { useLocale } from '#ui/localeContext.ts';
import { latestOf } from './latestOf.ts';
import { timeText } from './stationClock.ts';
import styles from './RecentTracks.module.css';

const SHOWN = 10;

interface RecentTracksProps {
  readonly onAir: OnAir;
  /** Where the channel's stream is: now, less its delay. */
  readonly atMs: number;
}

/** The songs that have sounded, newest first. Nothing where there were none. */
export function RecentTracks({ onAir, atMs }: RecentTracksProps) {
  const starts = useMemo(() => onAir.tracks.map(({ start }) => Date.parse(start)), [onAir]);
  return <Tracks onAir={onAir} atMs={latestOf(starts, atMs)} />;
}

const Tracks = memo(TrackList);

function TrackList({ onAir, atMs }: RecentTracksProps) {
  const { stations: say } = useStationMessages();
  const locale = useLocale();
  const tracks = onAir.tracks
    .filter(({ kind, start }) => kind === 'music' && Date.parse(start) <= atMs)
    .slice(-SHOWN)
    .toReversed();
  if (tracks.length === 0) return null;
  return (
    <section>
      <SectionHeading>{say.recentTracks}</SectionHeading>
      <ol className={styles.list}>
        {tracks.map(({ id, title, artist, start }) => (
          <li key={`${id} ${start}`} className={styles.track}>
            <time className={styles.time} dateTime={start}>
              {timeText(locale, onAir.timeZone, Date.parse(start))}
            </time>{' '}
            <span>
              <span className={styles.title}>{title}</span>{' '}
              {artist && <span className={styles.artist}>{artist}</span>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
