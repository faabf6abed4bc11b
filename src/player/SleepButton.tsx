import { Moon } from 'lucide-react';
import { useMessages } from '#messages/messagesContext.ts';
import { IconButton } from '#ui/IconButton.tsx';
import { useLocale } from '#ui/localeContext.ts';
import { spokenDuration } from './duration.ts';
import styles from './SleepButton.module.css';
import { sleepsInSeconds, useSleep } from './useSleep.ts';
import { useTimeline } from './useTimeline.ts';

interface Props {
  readonly onPress: () => void;
}

/** Opens the sleep timer; lit while one is running, and described by what is left. */
export function SleepButton({ onPress }: Props) {
  const { sleep: words } = useMessages();
  const locale = useLocale();
  const sleep = useSleep();
  const leftSeconds = sleepsInSeconds(sleep, useTimeline());
  const isRunning = sleep.status !== 'off';
  return (
    <IconButton
      icon={Moon}
      isFilled={isRunning}
      className={isRunning ? styles.running : undefined}
      label={words.title}
      title={leftSeconds === null ? words.title : words.left(spokenDuration(leftSeconds, locale))}
      onClick={onPress}
    />
  );
}
