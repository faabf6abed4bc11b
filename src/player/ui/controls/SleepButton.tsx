import { Moon } from 'lucide';
import { useMessages } from '#messages/messagesContext.ts';
import { IconButton } from '#ui/IconButton.tsx';
import { useLocale } from '#ui/localeContext.ts';
import { spokenDuration } from '../time/duration.ts';
import styles from './SleepButton.module.css';
import { sleepsInSeconds, useSleep } from './useSleep.ts';
import { useSeen } from '../time/useTimeline.ts';

interface Props {
  readonly onPress: () => void;
}

/** Opens the sleep timer; lit while one is running, and described by what is left. */
export function SleepButton({ onPress }: Props) {
  const { sleep: words } = useMessages();
  const locale = useLocale();
  const sleep = useSleep();
  const left = useSeen((seen) => {
    const seconds = sleepsInSeconds(sleep, seen);
    return seconds === null ? null : spokenDuration(seconds, locale);
  });
  const isRunning = sleep.status !== 'off';
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
