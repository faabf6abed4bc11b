import { Link } from 'react-router';
import type { Topic } from '#contract/storyList.ts';
import styles from './Kicker.module.css';

/** The topic that a story stands under, over its headline. */
export function Kicker({ topics }: { readonly topics: readonly Topic[] }) {
  const topic = topics[0];
  if (!topic) return null;
  return (
    <p className={styles.kicker}>
      <Link to={`/topics/${topic.id}`}>{topic.name}</Link>
    </p>
  );
}
