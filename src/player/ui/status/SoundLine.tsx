import styles from './SoundLine.module.css';
import { StatusWords } from './StatusWords.tsx';
import { TroubleAction } from './TroubleAction.tsx';
import { Countdown } from './Countdown.tsx';
import { useTrouble } from './useTrouble.ts';

/** In the bar, what there is to say of the sound itself: one short sentence, and the one thing to do. It is read out elsewhere, in full. */
export function SoundLine() {
  const trouble = useTrouble();
  if (!trouble) {
    return (
      <p className={styles.line} aria-hidden="true">
        <StatusWords />
      </p>
    );
  }
  const { name } = trouble.tuning.channel;
  return (
    <p className={styles.line} dir="auto" data-trouble>
      <span aria-hidden="true">
        {name}: {trouble.words} <Countdown className={styles.countdown} />
      </span>{' '}
      <TroubleAction trouble={trouble} className={styles.action} />
    </p>
  );
}
