import type { Block } from '#contract/story.ts';
import styles from './PullQuote.module.css';

interface Props {
  readonly quote: Extract<Block, { kind: 'pullquote' }>;
}

export function PullQuote({ quote: { text, by, context } }: Props) {
  return (
    <figure className={styles.quote}>
      <blockquote className={styles.text}>
        <p>{text}</p>
      </blockquote>
      {(by ?? context) && (
        <figcaption className={styles.by}>{[by, context].filter(Boolean).join(', ')}</figcaption>
      )}
    </figure>
  );
}
