import { useDockMessages } from '../useDockMessages.ts';
import styles from './NextUp.module.css';
import { useHeard } from './useHeardMoment.ts';

/** What follows the show that is heard. */
export function NextUp() {
  const { player: words } = useDockMessages();
  const title = useHeard(({ moment }) => moment?.nextUp?.title ?? null);
  if (title === null) return null;
  return (
    <p className={styles.nextUp} title={title} dir="auto">
      {words.nextUpIs(title)}
    </p>
  );
}
