import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { dateInZone } from '#contract/dateInZone.ts';
import type { Channel, Station } from '#contract/station.ts';
import { SectionHeading } from '../SectionHeading.tsx';
import { useStationMessages } from '../useStationMessages.ts';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { RecentTracks } from '../schedule/RecentTracks.tsx';
import { ScheduleTable } from '../schedule/ScheduleTable.tsx';
import { scheduleQuery } from '../schedule/scheduleQuery.ts';
import { StationsLoading } from '../StationsLoading.tsx';
import { useOnAir } from './useOnAir.ts';
import styles from './StationDay.module.css';

/** Today on a station: the schedule and the recent tracks of one of its channels, chosen in the address. */
export function StationDay({ station }: { readonly station: Station }) {
  const [params] = useSearchParams();
  const channels = station.channels.filter((channel) => channel.hasOnAir);
  const chosen = channels.find(({ id }) => id === params.get('channel')) ?? channels[0];
  if (!chosen) return null;
  return (
    <div>
      {channels.length > 1 && <ChannelLinks channels={channels} chosen={chosen} />}
      <ChannelDay key={chosen.id} channel={chosen} timeZone={station.timeZone} />
    </div>
  );
}

interface ChannelDayProps {
  readonly channel: Channel;
  /** The station's; null: as the schedule says. */
  readonly timeZone: string | null;
}

function ChannelDay({ channel, timeZone }: ChannelDayProps) {
  const { stations: say } = useStationMessages();
  const { onAir, atMs, liveAtMs, isBehind } = useOnAir(channel);
  const zone = timeZone ?? onAir?.timeZone;
  const date = zone === undefined ? null : dateInZone(liveAtMs, zone);
  const schedule = useQuery({ ...scheduleQuery(channel.id, date ?? ''), enabled: date !== null });
  return (
    <div className={styles.columns}>
      <section>
        <SectionHeading>{say.schedule}</SectionHeading>
        {schedule.data && (
          <ScheduleTable
            schedule={schedule.data}
            atMs={liveAtMs}
            heardAtMs={isBehind ? atMs : null}
          />
        )}
        {schedule.isPending && <StationsLoading />}
        {schedule.isLoadingError && (
          <ErrorNote
            message={say.scheduleFailed}
            action={say.tryAgain}
            onAction={() => void schedule.refetch()}
          />
        )}
      </section>
      {onAir && <RecentTracks onAir={onAir} atMs={atMs} />}
    </div>
  );
}

interface ChannelLinksProps {
  readonly channels: readonly Channel[];
  readonly chosen: Channel;
}

function ChannelLinks({ channels, chosen }: ChannelLinksProps) {
  const { stations: say } = useStationMessages();
  return (
    <nav className={styles.links} aria-label={say.scheduleChannel}>
      <ul className={styles.linkList}>
        {channels.map(({ id, name }) => (
          <li key={id}>
            <Link
              className={styles.link}
              to={{ search: `?channel=${id}` }}
              replace
              preventScrollReset
              aria-current={id === chosen.id ? 'true' : undefined}
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
