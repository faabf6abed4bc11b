import type { Block } from '#contract/story.ts';
import { Spans } from './Spans.tsx';
import styles from './BodyList.module.css';

interface Props {
  readonly list: Extract<Block, { kind: 'list' }>;
}

export function BodyList({ list: { isOrdered, start, items } }: Props) {
  const content = items.map((spans, index) => (
    // oxlint-disable-next-line react/no-array-index-key
    <li key={index}>
      <Spans spans={spans} />
    </li>
  ));
  if (!isOrdered) return <ul className={styles.bullets}>{content}</ul>;
  return (
    <ol className={styles.numbers} start={start}>
      {content}
    </ol>
  );
}
