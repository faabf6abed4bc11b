import { progressDurations } from '#player/ui/time/duration.ts';
import styles from './ProgressLine.module.css';

interface ProgressLineProps {
  readonly elapsedSeconds: number;
  readonly totalSeconds: number;
}

/** How far a broadcast is: a rule that fills, and the same in figures. */
export function ProgressLine({ elapsedSeconds, totalSeconds }: ProgressLineProps) {
  const done = totalSeconds > 0 ? elapsedSeconds / totalSeconds : 0;
  const { elapsed, total } = progressDurations(elapsedSeconds, totalSeconds);
  return (
    <p className={styles.progress}>
      <span className={styles.track} aria-hidden="true">
        <span className={styles.done} style={{ inlineSize: `${done * 100}%` }} />
      </span>
      <span className={styles.figures}>{`${elapsed} / ${total}`}</span>
    </p>
  );
}
