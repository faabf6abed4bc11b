import { useId } from 'react';
import { useMessages } from '#messages/messagesContext.ts';
import { useNow } from '#ui/useNow.ts';
import { ChannelLine } from './ChannelLine.tsx';
import { useNetworkChannels } from './useNetworkChannels.ts';
import styles from './OnAirStrip.module.css';

/** The front page's strip: every channel of the network, and what is on it. */
export function OnAirStrip() {
  const { stations: say } = useMessages();
  const id = useId();
  const nowMs = useNow();
  const { channels } = useNetworkChannels();
  // A front page without radio is still a front page: the player tells of the network's troubles.
  if (channels.length === 0) return null;
  return (
    <section className={styles.strip} aria-labelledby={id}>
      <h2 className={styles.heading} id={id}>
        {say.onAirNow}
      </h2>
      <ul className={styles.list}>
        {channels.map((one) => (
          <ChannelLine key={one.channel.id} {...one} nowMs={nowMs} />
        ))}
      </ul>
    </section>
  );
}
