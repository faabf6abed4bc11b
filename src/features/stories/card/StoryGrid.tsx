import { Children, type ReactNode } from 'react';
import { classNames } from '#ui/classNames.ts';
import styles from './StoryGrid.module.css';

interface Props {
  /** `river`: the first story takes the room that would stay empty in the last row. `row`: all alike. */
  readonly shape?: 'river' | 'row';
  readonly children: ReactNode;
}

/** Stories side by side, as many as the page has room for, with hairlines between neighbours. */
export function StoryGrid({ shape = 'river', children }: Props) {
  return (
    <ul className={classNames(styles.grid, styles[shape])}>
      {Children.map(children, (child) => (
        <li className={styles.cell}>{child}</li>
      ))}
    </ul>
  );
}
