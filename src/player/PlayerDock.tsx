import { ChevronUp, RadioTower } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useMessages } from '#messages/messagesContext.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Icon } from '#ui/Icon.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { useIsWide } from '#ui/useIsWide.ts';
import { NowPlaying } from './NowPlaying.tsx';
import { usePlayback } from './playerContext.ts';
import styles from './PlayerDock.module.css';
import { PlayerSheet } from './PlayerSheet.tsx';
import { TimelineBar } from './TimelineBar.tsx';
import { Transport } from './Transport.tsx';
import { useHeardMoment } from './useHeardMoment.ts';
import { useMediaSession } from './useMediaSession.ts';
import { VolumeControl } from './VolumeControl.tsx';

interface Props {
  /** What the drawer "Available on-air stations" holds; told how to close it. */
  readonly stationsPanel: (close: () => void) => ReactNode;
}

type Opened = 'nothing' | 'stations' | 'sheet';

/** The player along the bottom of every page: mounted once, and never taken down. */
export function PlayerDock({ stationsPanel }: Props) {
  const { player: words } = useMessages();
  const { status, tuning } = usePlayback();
  const heard = useHeardMoment();
  const isWide = useIsWide();
  const [opened, setOpened] = useState<Opened>('nothing');
  useMediaSession(heard);
  const close = () => setOpened('nothing');
  const openStations = () => setOpened('stations');

  return (
    <section className={styles.dock} aria-label={words.player} data-state={status}>
      <div className={styles.bar}>
        <NowPlaying heard={heard} />
        {isWide ? (
          <>
            <div className={styles.middle}>
              <Transport timeline={heard.timeline} />
              <TimelineBar heard={heard} hasNextUp />
            </div>
            <div className={styles.end}>
              <VolumeControl />
              <Button onClick={openStations}>
                <Icon of={RadioTower} sizePx={20} />
                {words.stations}
              </Button>
            </div>
          </>
        ) : (
          <div className={styles.end}>
            {opened !== 'sheet' && <Transport timeline={heard.timeline} isCompact />}
            <IconButton icon={ChevronUp} label={words.open} onClick={() => setOpened('sheet')} />
          </div>
        )}
      </div>
      <Dialog
        isOpen={opened === 'sheet' && !isWide}
        title={tuning?.stationName ?? words.player}
        closeLabel={words.close}
        shape="sheet"
        onClose={close}
      >
        <PlayerSheet heard={heard} onStations={openStations} />
      </Dialog>
      <Dialog
        isOpen={opened === 'stations'}
        title={words.stationsTitle}
        closeLabel={words.close}
        shape="drawer"
        onClose={close}
      >
        {stationsPanel(close)}
      </Dialog>
    </section>
  );
}
