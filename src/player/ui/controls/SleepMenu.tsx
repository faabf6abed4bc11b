import { Button } from '#ui/Button.tsx';
import { useLocale } from '#ui/localeContext.ts';
import { clockTime } from '../time/clockTime.ts';
import { spokenDuration } from '../time/duration.ts';
import { isOn } from '../../radio/playback.ts';
import { usePlayback, usePlayerParts } from '../playerContext.ts';
import type { SleepTime } from '../../sleep/sleep.ts';
import styles from './SleepMenu.module.css';
import { useHeardMoment } from '../time/useHeardMoment.ts';
import { useSleepLeft } from './useSleepLeft.ts';
import { useDockMessages } from '../useDockMessages.ts';

const MINUTES = [15, 30, 45, 60, 90];

interface Props {
  /** A time was chosen, or the timer cancelled. */
  readonly onDone: () => void;
}

/** What the dialog "Sleep timer" holds. */
export function SleepMenu({ onDone }: Props) {
  const { sleep: words } = useDockMessages();
  const locale = useLocale();
  const { sleepTimer } = usePlayerParts();
  const playback = usePlayback();
  const left = useSleepLeft();
  const { moment, onAir } = useHeardMoment();
  if (!isOn(playback)) return <p className={styles.hint}>{words.whenSilent}</p>;

  const { id, delaySeconds } = playback.tuning.channel;
  const broadcast = moment?.broadcast;
  const set = (time: SleepTime) => {
    sleepTimer.set(time);
    onDone();
  };
  const setAfter = (minutes: number) => set({ by: 'clock', atMs: Date.now() + minutes * 60_000 });
  const endOf = (end: string) => Date.parse(end) + delaySeconds * 1_000;
  const clock = clockTime(locale, onAir?.timeZone);
  return (
    <div className={styles.menu}>
      {left === null ? (
        <p className={styles.hint}>{words.hint}</p>
      ) : (
        <div className={styles.running}>
          <p>{words.stopsIn(left)}</p>
          <Button
            onClick={() => {
              sleepTimer.cancel();
              onDone();
            }}
          >
            {words.cancel}
          </Button>
        </div>
      )}
      <ul className={styles.choices}>
        {MINUTES.map((minutes) => (
          <li key={minutes}>
            <Button tone="plain" className={styles.choice} onClick={() => setAfter(minutes)}>
              {words.after(spokenMinutes(minutes, locale))}
            </Button>
          </li>
        ))}
        {broadcast && (
          <li>
            <Button
              tone="plain"
              className={styles.choice}
              onClick={() => set({ by: 'show', atMs: endOf(broadcast.end), channelId: id })}
            >
              {words.atEndOf(broadcast.title, clock.format(Date.parse(broadcast.end)))}
            </Button>
          </li>
        )}
      </ul>
    </div>
  );
}

function spokenMinutes(minutes: number, locale: string): string {
  return spokenDuration(minutes * 60, locale);
}
