import { useId, type ReactNode } from 'react';
import styles from './ChannelList.module.css';

interface Props {
  /** null: it is the only list, and the drawer's title says what it is. */
  readonly heading: string | null;
  readonly children: ReactNode;
}

/** A part of the drawer. */
export function ChannelList({ heading, children }: Props) {
  const id = useId();
  return (
    <section className={styles.part} aria-labelledby={heading ? id : undefined}>
      {heading && (
        <h3 className={styles.heading} id={id}>
          {heading}
        </h3>
      )}
      <ul className={styles.list}>{children}</ul>
    </section>
  );
}
