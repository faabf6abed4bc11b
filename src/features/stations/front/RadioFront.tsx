import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { networkQuery } from '#api/networkQuery.ts';
import { mainStation } from '#contract/mainStation.ts';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import { useStationMessages } from '../useStationMessages.ts';
import { OnAirStrip } from '../channels/OnAirStrip.tsx';
import { ChannelOnAir } from '../station/ChannelOnAir.tsx';
import { StationDay } from '../station/StationDay.tsx';
import { StationHead } from '../station/StationHead.tsx';
import { stationListQuery } from '../stationQueries.ts';
import styles from './RadioFront.module.css';

interface Props {
  /** Thanks to an underwriter, at the end. */
  readonly credit: ReactNode;
}

/** The front page of a network that has nothing to read: its station, to be heard at once. */
export function RadioFront({ credit }: Props) {
  const { app: words, stations: say } = useStationMessages();
  const { data: network } = useQuery(networkQuery);
  const { data } = useQuery(stationListQuery);
  const stations = data?.stations ?? [];
  const station = mainStation(stations, network?.defaultChannel ?? null);
  if (!network || !station) return null;
  return (
    <article className={styles.page}>
      <title>{words.frontTitle(network.name, network.tagline)}</title>
      <StationHead station={station} within={network.name}>
        <h2>
          <VisuallyHidden>{say.channels}</VisuallyHidden>
        </h2>
        <ul className={styles.channels}>
          {station.channels.map((channel) => (
            <ChannelOnAir key={channel.id} channel={channel} station={station} />
          ))}
        </ul>
      </StationHead>
      <StationDay station={station} />
      {stations.length > 1 && <OnAirStrip />}
      {credit}
    </article>
  );
}
