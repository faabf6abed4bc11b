import type { ReactNode } from 'react';
import { Button } from './Button.tsx';
import styles from './ErrorNote.module.css';

interface Props {
  /** What happened, and whose side it is on. */
  readonly children: ReactNode;
  /** The one thing to do. */
  readonly action?: { readonly label: string; readonly run: () => void };
}

export function ErrorNote({ children, action }: Props) {
  return (
    <div className={styles.note} role="alert">
      <p>{children}</p>
      {action && <Button onClick={action.run}>{action.label}</Button>}
    </div>
  );
}
