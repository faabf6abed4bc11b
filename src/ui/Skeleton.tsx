import type { CSSProperties } from 'react';
import styles from './Skeleton.module.css';

interface Props {
  /** As CSS: '12rem', '100%'. */
  readonly inlineSize?: string;
  readonly blockSize?: string;
  /** Instead of `blockSize`: '3 / 2'. */
  readonly ratio?: string;
}

/** Holds the place of what is coming, at its size, and shows itself only when that takes longer than the eye waits. */
export function Skeleton({ inlineSize = '100%', blockSize = '1em', ratio }: Props) {
  const size: CSSProperties = ratio
    ? { inlineSize, aspectRatio: ratio }
    : { inlineSize, blockSize };
  return <span className={styles.skeleton} style={size} aria-hidden />;
}
