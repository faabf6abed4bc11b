import { useState, type ReactNode } from 'react';
import { useMessages } from '#messages/messagesContext.ts';
import { useLatePart } from '#ui/latePart.ts';
import { useIsWide } from '#ui/useIsWide.ts';
import { PLAYER_ID } from '../browser/keyPress.ts';
import type { Opened } from './opened.ts';
import { lateDock } from './lateDock.ts';
import { LazyPart } from './LazyPart.tsx';
import { usePlayback, useStory } from './playerContext.ts';
import styles from './PlayerDock.module.css';
import { RadioBar } from './RadioBar.tsx';
import { StatusRegions } from './status/StatusRegions.tsx';
import { hasTheFloor } from './story/hasTheFloor.ts';
import { SystemControls } from './system/SystemControls.tsx';
import { useShortcuts } from './system/useShortcuts.ts';

interface Props {
  /** What the drawer "Available on-air stations" holds; told how to close it. */
  readonly stationsPanel: (close: () => void) => ReactNode;
}

/** The player along the bottom of every page: mounted once, and never taken down. */
export function PlayerDock({ stationsPanel }: Props) {
  const { player: words } = useMessages();
  const playback = usePlayback();
  const { status } = playback;
  const isStoryOn = hasTheFloor(useStory(), playback);
  const isWide = useIsWide();
  const [opened, setOpened] = useState<Opened>('nothing');
  const rest = useLatePart(lateDock, status);
  useShortcuts();

  return (
    <section
      id={PLAYER_ID}
      className={styles.dock}
      aria-label={words.player}
      data-state={status}
      tabIndex={-1}
    >
      <SystemControls />
      {/* In the sheet it stands in the sheet. */}
      {rest && opened !== 'sheet' && <rest.PlayerNotice />}
      <StatusRegions isCovered={opened === 'sheet'} />
      <div className={styles.bar}>
        {rest && isStoryOn ? (
          <rest.StoryBar isSheetOpen={opened === 'sheet'} onOpenSheet={() => setOpened('sheet')} />
        ) : (
          <RadioBar opened={opened} onOpen={setOpened} />
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
