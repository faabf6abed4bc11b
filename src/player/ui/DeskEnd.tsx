import { RadioTower, Settings2 } from 'lucide';
import { Button } from '#ui/Button.tsx';
import { Icon } from '#ui/Icon.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { SleepButton } from './controls/SleepButton.tsx';
import { VolumeControl } from './controls/VolumeControl.tsx';
import styles from './DeskEnd.module.css';
import { useDockMessages } from './useDockMessages.ts';

interface Props {
  readonly hasStations: boolean;
  readonly onOpen: (what: 'stations' | 'sleep' | 'settings') => void;
}

/** The end of the dock on a desk: volume, and what opens a dialog. */
export function DeskEnd({ hasStations, onOpen }: Props) {
  const { player: words, settings } = useDockMessages();
  return (
    <>
      <VolumeControl />
      <SleepButton onPress={() => onOpen('sleep')} />
      <IconButton icon={Settings2} label={settings.settings} onClick={() => onOpen('settings')} />
      {hasStations && (
        <Button onClick={() => onOpen('stations')}>
          <Icon of={RadioTower} sizePx={20} />
          <span className={styles.stationsWord}>{words.stations}</span>
        </Button>
      )}
    </>
  );
}
