import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { ApiError } from '#api/apiError.ts';
import { SectionHeading } from '../SectionHeading.tsx';
import { useStationMessages } from '../useStationMessages.ts';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { PageTitle } from '#ui/PageTitle.tsx';
import { ChannelOnAir } from './ChannelOnAir.tsx';
import { StationDay } from './StationDay.tsx';
import { StationHead } from './StationHead.tsx';
import { stationQuery } from '../stationQueries.ts';
import { StationsLoading } from '../StationsLoading.tsx';
import styles from './StationPage.module.css';

interface Props {
  /** Thanks to an underwriter, at the end. */
  readonly credit?: ReactNode;
}

/** `/stations/:id?channel=`: one station of the network or the directory. */
export function StationPage({ credit }: Props) {
  const { stations: say } = useStationMessages();
  const { id = '' } = useParams();
  const { data: station, error, refetch } = useQuery(stationQuery(id));
  if (error instanceof ApiError && error.fault === 'not-found') throw error;
  if (!station) {
    if (!error) return <StationsLoading />;
    return (
      <ErrorNote
        message={say.stationFailed}
        action={say.tryAgain}
        onAction={() => void refetch()}
      />
    );
  }
  return (
    <article className={styles.page}>
      <PageTitle>{station.name}</PageTitle>
      <StationHead station={station} />
      <section>
        <SectionHeading>{say.channels}</SectionHeading>
        <ul className={styles.list}>
          {station.channels.map((channel) => (
            <ChannelOnAir key={channel.id} channel={channel} station={station} />
          ))}
        </ul>
        {station.channels.length === 0 && <p className={styles.silent}>{say.noStream}</p>}
      </section>
      <StationDay station={station} />
      {credit}
    </article>
  );
}
