import { Check, CircleHelp, Ellipsis, Minus, X } from 'lucide';
import { useHelpMessages } from './useHelpMessages.ts';
import type { Tuning } from '#player/radio/tuning.ts';
import { Icon } from '#ui/Icon.tsx';
import type { CheckId, Finding } from './finding.ts';
import { TodoButton } from './TodoButton.tsx';
import styles from './CheckRow.module.css';

interface Props {
  readonly finding: Finding;
  readonly tuning: Tuning;
  readonly onAgain: () => void;
}

/** Those that say a line of each stream. */
const STREAM_BY_STREAM: ReadonlySet<CheckId> = new Set(['origin', 'streams']);
const ICONS = { waiting: Ellipsis, ok: Check, partly: Minus, problem: X, unknown: CircleHelp };

/** One check: what it is, how it went, and what to do. */
export function CheckRow({ finding, tuning, onAgain }: Props) {
  const { help: say } = useHelpMessages();
  const { id, is, words, details, todo } = finding;
  return (
    <li className={styles.row} data-is={is}>
      <span className={styles.mark}>
        <Icon of={ICONS[is]} sizePx={20} />
      </span>
      <div className={styles.body}>
        <h3 className={styles.title}>
          {say.titles[id]}
          <span className={styles.state}>{say.states[is]}</span>
        </h3>
        {/* What is still to be found has its place, and moves nothing when it comes. */}
        <p className={styles.words}>{words}</p>
        {details.length > 0 && (
          <ul className={styles.details}>
            {details.map((line, i) => (
              // oxlint-disable-next-line react/no-array-index-key -- One for each stream, which stay in their order.
              <li key={i}>{line}</li>
            ))}
          </ul>
        )}
        {is === 'waiting' && STREAM_BY_STREAM.has(id) && (
          <p className={styles.ahead} aria-hidden>
            {'\u00a0\n'.repeat(tuning.channel.streams.length - details.length)}
          </p>
        )}
        {is === 'problem' && todo && <TodoButton todo={todo} tuning={tuning} onAgain={onAgain} />}
      </div>
    </li>
  );
}
