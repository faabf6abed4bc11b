import type { ReactNode } from 'react';
import styles from './SectionHeading.module.css';

interface SectionHeadingProps {
  /** For what it labels. */
  readonly id?: string;
  readonly children: ReactNode;
}

/** Over a list on the pages of stations, with a rule under it. */
export function SectionHeading({ id, children }: SectionHeadingProps) {
  return (
    <h2 className={styles.heading} id={id}>
      {children}
    </h2>
  );
}
