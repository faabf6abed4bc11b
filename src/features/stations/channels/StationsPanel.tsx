import { useId, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useMessages } from '#messages/messagesContext.ts';
import { isFavourite } from '#player/browser/favourites.ts';
import { useFavourites } from '#player/ui/playerContext.ts';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { useNow } from '#ui/useNow.ts';
import { ChannelLine } from './ChannelLine.tsx';
import { FavouriteLine } from './FavouriteLine.tsx';
import { StationsLoading } from '../StationsLoading.tsx';
import { useNetworkChannels } from './useNetworkChannels.ts';
import styles from './StationsPanel.module.css';

interface Props {
  /** A channel was pressed to play. */
  readonly onChosen?: () => void;
}

/** What stands in the drawer "Available on-air stations". */
export function StationsPanel({ onChosen }: Props) {
  const { stations: say, player: words } = useMessages();
  const nowMs = useNow();
  const { channels, isLoading, hasFailed, retry } = useNetworkChannels();
  const [favourites] = useFavourites();
  const own = favourites.tunings;
  const others = channels.filter(({ channel }) => !isFavourite(favourites, channel.id));
  return (
    <div className={styles.panel}>
      {isLoading && <StationsLoading />}
      {hasFailed && <ErrorNote message={say.loadFailed} action={say.tryAgain} onAction={retry} />}
      {own.length > 0 && (
        <Channels heading={words.favourites}>
          {own.map(({ channel, stationName }) => {
            const known = channels.find((one) => one.channel.id === channel.id);
            return known ? (
              <ChannelLine
                key={channel.id}
                {...known}
                nowMs={nowMs}
                withPlace
                onChosen={onChosen}
              />
            ) : (
              <FavouriteLine
                key={channel.id}
                channel={channel}
                stationName={stationName}
                onChosen={onChosen}
              />
            );
          })}
        </Channels>
      )}
      <Channels heading={own.length > 0 ? words.otherStations : null}>
        {others.map((one) => (
          <ChannelLine key={one.channel.id} {...one} nowMs={nowMs} withPlace onChosen={onChosen} />
        ))}
      </Channels>
      <p className={styles.all}>
        <Link to="/stations">{say.allStations}</Link>
      </p>
    </div>
  );
}

interface ChannelsProps {
  /** null: it is the only list, and the drawer's title says what it is. */
  readonly heading: string | null;
  readonly children: ReactNode;
}

function Channels({ heading, children }: ChannelsProps) {
  const id = useId();
  return (
    <section className={styles.part} aria-labelledby={heading ? id : undefined}>
      {heading && (
        <h3 className={styles.heading} id={id}>
          {heading}
        </h3>
      )}
      <ul className={styles.list}>{children}</ul>
    </section>
  );
}
