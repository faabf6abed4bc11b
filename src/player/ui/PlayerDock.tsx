import { startTransition, useRef, useState, type ReactNode } from 'react';
import { useMessages } from '#messages/messagesContext.ts';
import { useIsWide } from '#ui/useIsWide.ts';
import { PLAYER_ID } from '../browser/keyPress.ts';
import type { Opened } from './opened.ts';
import { lateDock, useDockRest } from './lateDock.ts';
import { LazyPart } from './LazyPart.tsx';
import { usePlayback, useStory } from './playerContext.ts';
import styles from './PlayerDock.module.css';
import { RadioBar } from './RadioBar.tsx';
import { StatusRegions } from './status/StatusRegions.tsx';
import { hasTheFloor } from './story/hasTheFloor.ts';
import { useShortcuts } from './system/useShortcuts.ts';

interface Props {
  /** Without radio it is there only while a story is heard. */
  readonly hasRadio: boolean;
  /** What the drawer "Available on-air stations" holds; told how to close it. null: there is nothing to choose between. */
  readonly stationsPanel: ((close: () => void) => ReactNode) | null;
}

/** The player along the bottom of every page: mounted once, and never taken down. */
export function PlayerDock({ hasRadio, stationsPanel }: Props) {
  const { player: words } = useMessages();
  const playback = usePlayback();
  const { status, tuning } = playback;
  const isStoryOn = hasTheFloor(useStory(), playback);
  const isWide = useIsWide();
  const [opened, setOpened] = useState<Opened>('nothing');
  const rest = useDockRest();
  const opener = useRef<Element>(null);
  const open = (what: Opened) => {
    if (opened === 'nothing') opener.current = document.activeElement;
    // The press has its picture first: a modal makes the browser style the whole page again.
    startTransition(() => setOpened(what));
  };
  useShortcuts();
  const hasSound = hasRadio || tuning !== null;
  const isShown = hasSound || isStoryOn;
  // A story that ended was all that there was, and nothing stays open of it.
  if (!isShown && opened !== 'nothing') setOpened('nothing');

  return (
    <section
      id={PLAYER_ID}
      className={styles.dock}
      aria-label={words.player}
      data-state={status}
      tabIndex={-1}
      hidden={!isShown}
    >
      {rest && <rest.SystemControls />}
      {/* In the sheet it stands in the sheet. */}
      {rest && opened !== 'sheet' && <rest.PlayerNotice />}
      <StatusRegions isCovered={opened === 'sheet'} />
      <div className={styles.bar}>
        {rest && isStoryOn ? (
          <rest.StoryBar isSheetOpen={opened === 'sheet'} onOpenSheet={() => open('sheet')} />
        ) : (
          hasSound && (
            <RadioBar opened={opened} hasStations={stationsPanel !== null} onOpen={open} />
          )
        )}
      </div>
      {(rest ?? opened !== 'nothing') && (
        <LazyPart part={lateDock}>
          {({ DockDialogs }) => (
            <DockDialogs {...{ opened, opener, isWide, stationsPanel }} onOpen={open} />
          )}
        </LazyPart>
      )}
    </section>
  );
}
