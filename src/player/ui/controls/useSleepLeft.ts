import { useLocale } from '#ui/localeContext.ts';
import { sleepsInSeconds } from '../../sleep/sleepRules.ts';
import { useSleep } from '../playerContext.ts';
import { spokenDuration } from '../time/duration.ts';
import { useListeningTime } from '../time/useListeningTime.ts';

/**
 * How long until the radio stops, in words ('14 minutes'); null: no timer is set.
 *
 * @param isShort For the eye, where there is little room: '14 min'.
 */
export function useSleepLeft(isShort = false): string | null {
  const locale = useLocale();
  const sleep = useSleep();
  return useListeningTime((time) => {
    const seconds = sleepsInSeconds(sleep, time);
    return seconds === null ? null : spokenDuration(seconds, locale, isShort ? 'short' : 'long');
  });
}
