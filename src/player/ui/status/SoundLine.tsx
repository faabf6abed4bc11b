import { useIsWide } from '#ui/useIsWide.ts';
import styles from './SoundLine.module.css';
import { StatusWords } from './StatusWords.tsx';
import { TroubleAction } from './TroubleAction.tsx';
import { Countdown } from './Countdown.tsx';
import { useTrouble } from './useTrouble.ts';

/** In the bar, what there is to say of the sound itself: one short sentence, and the one thing to do. It is read out elsewhere, in full. */
export function SoundLine() {
  const trouble = useTrouble();
  const isWide = useIsWide();
  if (!trouble) {
    return (
      <p className={styles.line} aria-hidden="true">
        <StatusWords />
      </p>
    );
  }
  const { name } = trouble.tuning.channel;
  // On a desk the button for it is beside it.
  const hasAction = trouble.todo !== 'unmute' || !isWide;
  return (
    <p className={styles.line} dir="auto" data-trouble>
      <span aria-hidden="true">
        {name}: {trouble.words} <Countdown className={styles.countdown} />
      </span>{' '}
      {hasAction && <TroubleAction trouble={trouble} className={styles.action} />}
    </p>
  );
}
