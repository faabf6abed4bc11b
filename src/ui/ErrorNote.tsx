import { Button } from './Button.tsx';
import styles from './ErrorNote.module.css';

interface Props {
  /** What happened, and whose side it is on. */
  readonly message: string;
  /** The one thing to do. */
  readonly action?: string;
  readonly onAction?: () => void;
}

export function ErrorNote({ message, action, onAction }: Props) {
  return (
    <div className={styles.note} role="alert">
      <p>{message}</p>
      {action && <Button onClick={onAction}>{action}</Button>}
    </div>
  );
}
