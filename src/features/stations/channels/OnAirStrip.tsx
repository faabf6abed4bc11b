import { useId } from 'react';
import { Link } from 'react-router';
import { useMessages } from '#messages/messagesContext.ts';
import { LazyPart } from '#player/ui/LazyPart.tsx';
import { latePart } from '#ui/latePart.ts';
import { useNow } from '#ui/useNow.ts';
import { ChannelLine } from './ChannelLine.tsx';
import { useNetworkChannels } from './useNetworkChannels.ts';
import styles from './OnAirStrip.module.css';

const SHOWN = 8;
const nearestChannels = latePart(() => import('./NearestChannels.tsx'));

/** The front page's strip: the channels of the network, or of many the nearest, and what is on them. */
export function OnAirStrip() {
  const { stations: say } = useMessages();
  const id = useId();
  const nowMs = useNow();
  const { channels } = useNetworkChannels();
  // A front page without radio is still a front page: the player tells of the network's troubles.
  if (channels.length === 0) return null;
  const names = new Set(channels.map(({ channel }) => channel.name));
  return (
    <section className={styles.strip} aria-labelledby={id}>
      <div className={styles.header}>
        <h2 className={styles.heading} id={id}>
          {say.onAirNow}
        </h2>
        {channels.length > SHOWN && <Link to="/stations">{say.allStations}</Link>}
      </div>
      <ul className={styles.list}>
        {channels.length <= SHOWN && names.size === channels.length ? (
          channels.map((one) => <ChannelLine key={one.channel.id} {...one} nowMs={nowMs} />)
        ) : (
          <LazyPart part={nearestChannels}>
            {({ NearestChannels }) => <NearestChannels {...{ channels, nowMs }} count={SHOWN} />}
          </LazyPart>
        )}
      </ul>
    </section>
  );
}
