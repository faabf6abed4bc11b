import type { Block } from '#contract/story.ts';
import styles from './BodyHeading.module.css';
import { sectionId } from './sectionId.ts';
import { Spans } from './Spans.tsx';

interface Props {
  readonly heading: Extract<Block, { kind: 'heading' }>;
  readonly index: number;
}

export function BodyHeading({ heading: { level, spans }, index }: Props) {
  const Heading = `h${level}` as const;
  return (
    <Heading id={sectionId(index)} className={styles.heading}>
      <Spans spans={spans} />
    </Heading>
  );
}
