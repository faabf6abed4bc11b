import type { Span } from '#contract/picture.ts';
import { Spans } from './Spans.tsx';
import styles from './Verse.module.css';

/** Lines that break where the author broke them; a line too long for the page hangs. */
export function Verse({ lines }: { readonly lines: readonly (readonly Span[])[] }) {
  return (
    <p className={styles.verse}>
      {lines.map((spans, index) => (
        // oxlint-disable-next-line react/no-array-index-key
        <span key={index} className={styles.line}>
          <Spans spans={spans} />
        </span>
      ))}
    </p>
  );
}
