import { Link } from 'react-router';
import { useMessages } from '#messages/messagesContext.ts';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { useNow } from '#ui/useNow.ts';
import { ChannelLine } from './ChannelLine.tsx';
import { StationsLoading } from './StationsLoading.tsx';
import { useNetworkChannels } from './useNetworkChannels.ts';
import styles from './StationsPanel.module.css';

/** What stands in the drawer "Available on-air stations". */
export function StationsPanel() {
  const { stations: say } = useMessages();
  const nowMs = useNow();
  const { channels, isLoading, hasFailed, retry } = useNetworkChannels();
  return (
    <div className={styles.panel}>
      {isLoading && <StationsLoading />}
      {hasFailed && <ErrorNote message={say.loadFailed} action={say.tryAgain} onAction={retry} />}
      <ul className={styles.list}>
        {channels.map((one) => (
          <ChannelLine key={one.channel.id} {...one} nowMs={nowMs} withPlace />
        ))}
      </ul>
      <p className={styles.all}>
        <Link to="/stations">{say.allStations}</Link>
      </p>
    </div>
  );
}
