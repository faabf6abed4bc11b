import { Children, type ReactNode } from 'react';
import styles from './StoryGrid.module.css';

/** Stories side by side, as many as the page has room for, with a hairline between neighbours. */
export function StoryGrid({ children }: { readonly children: ReactNode }) {
  return (
    <ul className={styles.grid} data-count={Children.count(children)}>
      {Children.map(children, (child) => (
        <li className={styles.cell}>{child}</li>
      ))}
    </ul>
  );
}
