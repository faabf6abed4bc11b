import type { ReactNode, RefObject } from 'react';
import type { DockMessages } from '#messages/dockMessages.ts';
import { Dialog } from '#ui/Dialog.tsx';
import { latePart } from '#ui/latePart.ts';
import { LazyPart } from './LazyPart.tsx';
import type { Opened } from './opened.ts';
import { usePlayback, useStory } from './playerContext.ts';
import { hasTheFloor } from './story/hasTheFloor.ts';
import { useDockMessages } from './useDockMessages.ts';
import { useFocusAfter } from './useFocusAfter.ts';
import { useBackCloses } from './useBackCloses.ts';

interface Props {
  readonly opened: Opened;
  /** What had the focus when it was asked for. */
  readonly opener: RefObject<Element | null>;
  readonly onOpen: (what: Opened) => void;
  readonly isWide: boolean;
  readonly stationsPanel: ((close: () => void) => ReactNode) | null;
}

const playerSheet = latePart(() => import('./PlayerSheet.tsx'));
const storySheet = latePart(() => import('./story/StorySheet.tsx'));
const sleepMenu = latePart(() => import('./controls/SleepMenu.tsx'));
const playerSettings = latePart(() => import('./controls/PlayerSettings.tsx'));

/** What opens over the page from the dock: the sheet of a phone, the drawer of stations, the sleep timer, the settings. */
export function DockDialogs({ opened, opener, onOpen, isWide, stationsPanel }: Props) {
  const messages = useDockMessages();
  const { player: words } = messages;
  const playback = usePlayback();
  const isStoryOn = hasTheFloor(useStory(), playback);
  const close = () => onOpen(closed(opened, isWide));
  useFocusAfter(opened, opener);
  useBackCloses(opened !== 'nothing', close);
  const dialog = {
    title:
      titleOf(opened, messages) ??
      (isStoryOn ? messages.storyAudio.kicker : (playback.tuning?.stationName ?? words.player)),
    closeLabel: words.close,
    onClose: close,
  };
  return (
    <>
      <Dialog {...dialog} isOpen={opened === 'sheet' && !isWide} shape="sheet">
        {isStoryOn ? (
          <LazyPart part={storySheet}>{({ StorySheet }) => <StorySheet />}</LazyPart>
        ) : (
          <LazyPart part={playerSheet}>
            {({ PlayerSheet }) => (
              <PlayerSheet hasStations={stationsPanel !== null} onOpen={onOpen} />
            )}
          </LazyPart>
        )}
      </Dialog>
      <Dialog {...dialog} isOpen={opened === 'stations'} shape="drawer">
        {stationsPanel?.(close)}
      </Dialog>
      <Dialog {...dialog} isOpen={opened === 'sleep'} shape="card">
        <LazyPart part={sleepMenu}>{({ SleepMenu }) => <SleepMenu onDone={close} />}</LazyPart>
      </Dialog>
      <Dialog {...dialog} isOpen={opened === 'settings'} shape="card">
        <LazyPart part={playerSettings}>{({ PlayerSettings }) => <PlayerSettings />}</LazyPart>
      </Dialog>
    </>
  );
}

/** null: it is named after what it holds. */
function titleOf(opened: Opened, { player, sleep, settings }: DockMessages): string | null {
  if (opened === 'stations') return player.stationsTitle;
  if (opened === 'sleep') return sleep.title;
  return opened === 'settings' ? settings.title : null;
}

/** What is there when this is closed: on a phone, timer and settings are opened from the sheet. */
function closed(opened: Opened, isWide: boolean): Opened {
  return !isWide && (opened === 'sleep' || opened === 'settings') ? 'sheet' : 'nothing';
}
