import { useNavigation } from 'react-router';
import styles from './LoadingLine.module.css';
import { useAroundMessages } from './useAroundMessages.ts';

/** While the next page is on its way and this one stays: a thin line, once it takes long enough to be missed. */
export function LoadingLine() {
  const { around: say } = useAroundMessages();
  const { state } = useNavigation();
  if (state === 'idle') return null;
  return <progress className={styles.line} aria-label={say.loadingPage} />;
}
