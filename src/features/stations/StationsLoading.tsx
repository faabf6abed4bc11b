import { Skeleton } from '#ui/Skeleton.tsx';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import { useStationMessages } from './useStationMessages.ts';
import styles from './StationsLoading.module.css';

const ROWS = ['34%', '52%', '41%', '47%', '38%', '55%'];

/** Holds the place of a list that is still to come. */
export function StationsLoading() {
  const { stations: say } = useStationMessages();
  return (
    <output className={styles.rows}>
      <VisuallyHidden>{say.loading}</VisuallyHidden>
      {ROWS.map((inlineSize) => (
        <span key={inlineSize} className={styles.row}>
          <Skeleton inlineSize="2.75rem" blockSize="2.75rem" />
          <Skeleton inlineSize={inlineSize} />
        </span>
      ))}
    </output>
  );
}
