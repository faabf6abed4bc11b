import { useNavigation } from 'react-router';
import { useMessages } from '#messages/messagesContext.ts';
import styles from './LoadingLine.module.css';

/** While the next page is on its way and this one stays: a thin line, once it takes long enough to be missed. */
export function LoadingLine() {
  const { app: say } = useMessages();
  const { state } = useNavigation();
  if (state === 'idle') return null;
  return <progress className={styles.line} aria-label={say.loadingPage} />;
}
