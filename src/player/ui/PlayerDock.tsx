import { ChevronUp } from 'lucide';
import { useState, type ReactNode } from 'react';
import { useMessages } from '#messages/messagesContext.ts';
import { IconButton } from '#ui/IconButton.tsx';
import { useLatePart } from '#ui/latePart.ts';
import { useIsWide } from '#ui/useIsWide.ts';
import { PLAYER_ID } from '../browser/keyPress.ts';
import { FavouriteButton } from './controls/FavouriteButton.tsx';
import { Transport } from './controls/Transport.tsx';
import type { Opened } from './DockDialogs.tsx';
import { lateDock } from './lateDock.ts';
import { LazyPart } from './LazyPart.tsx';
import { NowPlaying } from './NowPlaying.tsx';
import { usePlayback } from './playerContext.ts';
import styles from './PlayerDock.module.css';
import { SystemControls } from './system/SystemControls.tsx';
import { useShortcuts } from './system/useShortcuts.ts';

interface Props {
  /** What the drawer "Available on-air stations" holds; told how to close it. */
  readonly stationsPanel: (close: () => void) => ReactNode;
}

/** The player along the bottom of every page: mounted once, and never taken down. */
export function PlayerDock({ stationsPanel }: Props) {
  const { player: words } = useMessages();
  const { status, tuning } = usePlayback();
  const isWide = useIsWide();
  const [opened, setOpened] = useState<Opened>('nothing');
  const rest = useLatePart(lateDock, status);
  useShortcuts();

  return (
    <section id={PLAYER_ID} className={styles.dock} aria-label={words.player} data-state={status}>
      <SystemControls />
      {/* In the sheet it stands in the sheet. */}
      {rest && opened !== 'sheet' && <rest.PlayerNotice />}
      <div className={styles.bar}>
        <div className={styles.start}>
          <NowPlaying isCovered={opened === 'sheet'} />
          {isWide && tuning && <FavouriteButton {...tuning} />}
        </div>
        {isWide ? (
          <>
            <div className={styles.middle}>
              <Transport />
              {rest && <rest.TimelineBar hasNextUp />}
            </div>
            <div className={styles.end}>{rest && <rest.DeskEnd onOpen={setOpened} />}</div>
          </>
        ) : (
          <div className={styles.end}>
            {opened !== 'sheet' && <Transport isCompact />}
            <IconButton icon={ChevronUp} label={words.open} onClick={() => setOpened('sheet')} />
          </div>
        )}
      </div>
      {(rest ?? opened !== 'nothing') && (
        <LazyPart part={lateDock}>
          {({ DockDialogs }) => (
            <DockDialogs {...{ opened, isWide, stationsPanel }} onOpen={setOpened} />
          )}
        </LazyPart>
      )}
    </section>
  );
}
