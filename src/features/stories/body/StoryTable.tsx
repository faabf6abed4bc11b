import type { Span } from '#contract/picture.ts';
import type { Block } from '#contract/story.ts';
import { useStoryMessages } from '../useStoryMessages.ts';
import { Spans } from './Spans.tsx';
import styles from './StoryTable.module.css';

interface Props {
  readonly table: Extract<Block, { kind: 'table' }>;
}

type Row = readonly (readonly Span[])[];

/** A table as wide as it has to be, in a frame that scrolls, by keyboard too. */
export function StoryTable({ table: { headRows, rows } }: Props) {
  const { stories: say } = useStoryMessages();
  return (
    // Only what has focus can be scrolled with the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={styles.frame} aria-label={say.tableScrolls} tabIndex={0}>
      <table className={styles.table}>
        {headRows > 0 && (
          <thead>
            <Rows rows={rows.slice(0, headRows)} isHead />
          </thead>
        )}
        <tbody>
          <Rows rows={rows.slice(headRows)} />
        </tbody>
      </table>
    </section>
  );
}

function Rows({
  rows,
  isHead = false,
}: {
  readonly rows: readonly Row[];
  readonly isHead?: boolean;
}) {
  return rows.map((cells, row) => (
    // oxlint-disable-next-line react/no-array-index-key
    <tr key={row}>
      {cells.map((spans, column) =>
        isHead ? (
          // oxlint-disable-next-line react/no-array-index-key
          <th key={column} scope="col">
            <Spans spans={spans} />
          </th>
        ) : (
          // oxlint-disable-next-line react/no-array-index-key
          <td key={column}>
            <Spans spans={spans} />
          </td>
        ),
      )}
    </tr>
  ));
}
