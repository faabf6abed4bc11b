import { ChevronUp, RadioTower, Settings2 } from 'lucide';
import { useState, type ReactNode } from 'react';
import type { Messages } from '#messages/messages.ts';
import { useMessages } from '#messages/messagesContext.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Icon } from '#ui/Icon.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { useIsWide } from '#ui/useIsWide.ts';
import { FavouriteButton } from './controls/FavouriteButton.tsx';
import { LazyPart } from './LazyPart.tsx';
import { NowPlaying } from './NowPlaying.tsx';
import { usePlayback } from './playerContext.ts';
import styles from './PlayerDock.module.css';
import { PlayerNotice } from './status/PlayerNotice.tsx';
import { SleepButton } from './controls/SleepButton.tsx';
import { SystemControls } from './system/SystemControls.tsx';
import { TimelineBar } from './time/TimelineBar.tsx';
import { Transport } from './controls/Transport.tsx';
import { useShortcuts } from './system/useShortcuts.ts';
import { VolumeControl } from './controls/VolumeControl.tsx';

interface Props {
  /** What the drawer "Available on-air stations" holds; told how to close it. */
  readonly stationsPanel: (close: () => void) => ReactNode;
}

const playerSheet = () => import('./PlayerSheet.tsx');
const sleepMenu = () => import('./controls/SleepMenu.tsx');
const playerSettings = () => import('./controls/PlayerSettings.tsx');

/** At most one dialog at a time. */
type Opened = 'nothing' | 'stations' | 'sheet' | 'sleep' | 'settings';

/** The player along the bottom of every page: mounted once, and never taken down. */
export function PlayerDock({ stationsPanel }: Props) {
  const messages = useMessages();
  const { player: words } = messages;
  const { status, tuning } = usePlayback();
  const isWide = useIsWide();
  const [opened, setOpened] = useState<Opened>('nothing');
  useShortcuts();
  const close = () => setOpened(closed(opened, isWide));
  const dialog = {
    title: titleOf(opened, messages) ?? tuning?.stationName ?? words.player,
    closeLabel: words.close,
    onClose: close,
  };

  return (
    <section className={styles.dock} aria-label={words.player} data-state={status}>
      <SystemControls />
      {/* In the sheet it stands in the sheet. */}
      {opened !== 'sheet' && <PlayerNotice />}
      <div className={styles.bar}>
        <div className={styles.start}>
          <NowPlaying isCovered={opened === 'sheet'} />
          {isWide && tuning && <FavouriteButton {...tuning} />}
        </div>
        {isWide ? (
          <>
            <div className={styles.middle}>
              <Transport />
              <TimelineBar hasNextUp />
            </div>
            <DeskEnd onOpen={setOpened} />
          </>
        ) : (
          <div className={styles.end}>
            {opened !== 'sheet' && <Transport isCompact />}
            <IconButton icon={ChevronUp} label={words.open} onClick={() => setOpened('sheet')} />
          </div>
        )}
      </div>
      <Dialog {...dialog} isOpen={opened === 'sheet' && !isWide} shape="sheet">
        <LazyPart load={playerSheet}>
          {({ PlayerSheet }) => <PlayerSheet onOpen={setOpened} />}
        </LazyPart>
      </Dialog>
      <Dialog {...dialog} isOpen={opened === 'stations'} shape="drawer">
        {stationsPanel(close)}
      </Dialog>
      <Dialog {...dialog} isOpen={opened === 'sleep'} shape="card">
        <LazyPart load={sleepMenu}>{({ SleepMenu }) => <SleepMenu onDone={close} />}</LazyPart>
      </Dialog>
      <Dialog {...dialog} isOpen={opened === 'settings'} shape="card">
        <LazyPart load={playerSettings}>{({ PlayerSettings }) => <PlayerSettings />}</LazyPart>
      </Dialog>
    </section>
  );
}

function DeskEnd({ onOpen }: { readonly onOpen: (what: Opened) => void }) {
  const { player: words, settings } = useMessages();
  return (
    <div className={styles.end}>
      <VolumeControl />
      <SleepButton onPress={() => onOpen('sleep')} />
      <IconButton icon={Settings2} label={settings.settings} onClick={() => onOpen('settings')} />
      <Button onClick={() => onOpen('stations')}>
        <Icon of={RadioTower} sizePx={20} />
        <span className={styles.stationsWord}>{words.stations}</span>
      </Button>
    </div>
  );
}

/** null: it is named after the station. */
function titleOf(opened: Opened, { player, sleep, settings }: Messages): string | null {
  if (opened === 'stations') return player.stationsTitle;
  if (opened === 'sleep') return sleep.title;
  return opened === 'settings' ? settings.title : null;
}

/** What is there when this is closed: on a phone, timer and settings are opened from the sheet. */
function closed(opened: Opened, isWide: boolean): Opened {
  return !isWide && (opened === 'sleep' || opened === 'settings') ? 'sheet' : 'nothing';
}
