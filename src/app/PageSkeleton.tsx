import { Skeleton } from '#ui/Skeleton.tsx';
import styles from './PageSkeleton.module.css';

/** The first page of a visit, before it is there. */
export function PageSkeleton() {
  return (
    <div className={styles.page} aria-busy="true">
      <Skeleton inlineSize="6rem" />
      <Skeleton inlineSize="min(40rem, 90%)" blockSize="3rem" />
      <Skeleton inlineSize="min(30rem, 70%)" />
      <Skeleton ratio="5 / 3" inlineSize="min(60rem, 100%)" />
    </div>
  );
}
