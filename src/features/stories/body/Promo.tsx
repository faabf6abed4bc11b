import { Link } from 'react-router';
import type { Block } from '#contract/story.ts';
import { useStoryMessages } from '../useStoryMessages.ts';
import styles from './Promo.module.css';

interface Props {
  readonly promo: Extract<Block, { kind: 'promo' }>;
}

/** A pointer to another story, set apart from the text. */
export function Promo({ promo: { title, teaser, href } }: Props) {
  const { stories: say } = useStoryMessages();
  return (
    <aside className={styles.promo} aria-label={say.related}>
      <p className={styles.label}>{say.related}</p>
      <p className={styles.title}>
        {href.startsWith('/') ? <Link to={href}>{title}</Link> : <a href={href}>{title}</a>}
      </p>
      {teaser && <p className={styles.teaser}>{teaser}</p>}
    </aside>
  );
}
