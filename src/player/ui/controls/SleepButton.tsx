import { Moon } from 'lucide';
import { IconButton } from '#ui/IconButton.tsx';
import styles from './SleepButton.module.css';
import { useSleep } from '../playerContext.ts';
import { useSleepLeft } from './useSleepLeft.ts';
import { useDockMessages } from '../useDockMessages.ts';

interface Props {
  readonly onPress: () => void;
}

/** Opens the sleep timer; lit while one is running, with what is left of it. */
export function SleepButton({ onPress }: Props) {
  const { sleep: words } = useDockMessages();
  const { status } = useSleep();
  const left = useSleepLeft();
  const isRunning = status !== 'off';
  const leftShort = useSleepLeft(true);
  return (
    <span className={styles.place}>
      <IconButton
        icon={Moon}
        isFilled={isRunning}
        className={isRunning ? styles.running : undefined}
        label={words.title}
        title={left === null ? words.title : words.left(left)}
        onClick={onPress}
      />
      <span className={styles.left} aria-hidden="true">
        {leftShort}
      </span>
    </span>
  );
}
