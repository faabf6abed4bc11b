import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { networkQuery } from '#api/networkQuery.ts';
import { isFavourite } from '#player/browser/favourites.ts';
import { useFavourites } from '#player/ui/playerContext.ts';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { useNow } from '#ui/useNow.ts';
import { byRegion } from '../regions/byRegion.ts';
import { StationsLoading } from '../StationsLoading.tsx';
import { useStationMessages } from '../useStationMessages.ts';
import { useOwnChannels } from '../useOwnChannels.ts';
import { onceEach, type CarriedChannel } from './carried.ts';
import { CarriedLine } from './CarriedLine.tsx';
import { ChannelList } from './ChannelList.tsx';
import { FavouriteLine } from './FavouriteLine.tsx';
import { useNetworkChannels } from './useNetworkChannels.ts';
import styles from './StationsPanel.module.css';

interface Props {
  /** A channel was pressed to play. */
  readonly onChosen?: () => void;
}

/** What stands in the drawer "Available on-air stations". */
export function StationsPanel({ onChosen }: Props) {
  const { stations: say } = useStationMessages();
  const nowMs = useNow();
  const { data: network } = useQuery(networkQuery);
  const { channels, isLoading, hasFailed, retry } = useNetworkChannels();
  const own = useOwnChannels();
  const [favourites] = useFavourites();
  const { tunings } = favourites;
  const others = onceEach(channels, own).filter(
    ({ channel }) => !isFavourite(favourites, channel.id),
  );
  const local = others.filter(({ stationCount }) => stationCount === 1);
  const regions = byRegion(local, own, network?.regions ?? []);
  const whole = regions.length > 0 ? others.filter((one) => !local.includes(one)) : others;
  const line = (one: CarriedChannel) => (
    <CarriedLine key={one.channel.id} {...one} nowMs={nowMs} withPlace onChosen={onChosen} />
  );
  return (
    <div className={styles.panel}>
      {isLoading && <StationsLoading />}
      {hasFailed && <ErrorNote message={say.loadFailed} action={say.tryAgain} onAction={retry} />}
      {tunings.length > 0 && (
        <ChannelList heading={say.favourites}>
          {tunings.map((tuning) => {
            const known = channels.find(({ channel }) => channel.id === tuning.channel.id);
            if (known) return line({ ...known, stationCount: 1 });
            return <FavouriteLine key={tuning.channel.id} {...tuning} onChosen={onChosen} />;
          })}
        </ChannelList>
      )}
      {whole.length > 0 && (
        <ChannelList heading={tunings.length > 0 ? say.onAirNow : null}>
          {whole.map(line)}
        </ChannelList>
      )}
      {regions.map(({ region, items }) => (
        <ChannelList key={region.id} heading={region.name}>
          {items.map(line)}
        </ChannelList>
      ))}
      <p className={styles.all}>
        <Link to="/stations">{say.allStations}</Link>
      </p>
    </div>
  );
}
