import { Button } from '#ui/Button.tsx';
import { focusPlay } from '../focusPlay.ts';
import styles from './Notice.module.css';

interface Props {
  readonly words: string;
  /** The one thing to do about it. */
  readonly action?: string;
  readonly onAction?: () => void;
}

/** A line above the bar. It goes with what it says: whoever presses its button is taken to the player's own. */
export function Notice({ words, action, onAction }: Props) {
  const press = () => {
    focusPlay();
    onAction?.();
  };
  return (
    <div className={styles.notice}>
      <p>{words}</p>
      {action && (
        <Button tone="plain" className={styles.action} onClick={press}>
          {action}
        </Button>
      )}
    </div>
  );
}
