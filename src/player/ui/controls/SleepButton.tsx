import { Moon } from 'lucide';
import { IconButton } from '#ui/IconButton.tsx';
import styles from './SleepButton.module.css';
import { useSleep } from '../playerContext.ts';
import { useSleepLeft } from './useSleepLeft.ts';
import { useDockMessages } from '../useDockMessages.ts';

interface Props {
  readonly onPress: () => void;
}

/** Opens the sleep timer; lit while one is running, and described by what is left. */
export function SleepButton({ onPress }: Props) {
  const { sleep: words } = useDockMessages();
  const { status } = useSleep();
  const left = useSleepLeft();
  const isRunning = status !== 'off';
  return (
    <IconButton
      icon={Moon}
      isFilled={isRunning}
      className={isRunning ? styles.running : undefined}
      label={words.title}
      title={left === null ? words.title : words.left(left)}
      onClick={onPress}
    />
  );
}
