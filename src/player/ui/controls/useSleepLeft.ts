import { useLocale } from '#ui/localeContext.ts';
import { sleepsInSeconds } from '../../sleep/sleepRules.ts';
import { useSleep } from '../playerContext.ts';
import { spokenDuration } from '../time/duration.ts';
import { useListeningTime } from '../time/useListeningTime.ts';

/** How long until the radio stops, in words ('14 minutes'); null: no timer is set. */
export function useSleepLeft(): string | null {
  const locale = useLocale();
  const sleep = useSleep();
  return useListeningTime((time) => {
    const seconds = sleepsInSeconds(sleep, time);
    return seconds === null ? null : spokenDuration(seconds, locale);
  });
}
