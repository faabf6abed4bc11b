import { useId } from 'react';
import { Link } from 'react-router';
import type { NavigationLink } from '#contract/navigation.ts';
import styles from './LinkList.module.css';

interface Props {
  readonly label?: string;
  readonly links: readonly NavigationLink[];
  /** What the links are to the network: 'me', another home of its. */
  readonly rel?: string;
}

/** Links of the footer, under a word of their own where they have one. */
export function LinkList({ label, links, rel }: Props) {
  const id = useId();
  return (
    <div>
      {label && (
        <p id={id} className={styles.label}>
          {label}
        </p>
      )}
      <ul aria-labelledby={label && id} className={styles.links}>
        {links.map(({ label: words, href }) => (
          <li key={href}>
            {href.startsWith('/') ? (
              <Link to={href}>{words}</Link>
            ) : (
              <a href={href} rel={rel}>
                {words}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
