import { Link } from 'react-router';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import { useDockMessages } from '../useDockMessages.ts';
import { Announcements } from './Announcements.tsx';
import { Countdown } from './Countdown.tsx';
import styles from './PlayerStatus.module.css';
import { StatusWords } from './StatusWords.tsx';
import { TroubleAction } from './TroubleAction.tsx';
import { useTrouble } from './useTrouble.ts';

/** The state in full words, read out politely, with what can be done about it; what counts down is only seen. */
export function PlayerStatus() {
  const { app: say } = useDockMessages();
  const trouble = useTrouble();
  const hasWayToHelp = trouble?.isOfStream && trouble.todo !== 'help';
  return (
    <p className={styles.status}>
      <output>
        <StatusWords />
      </output>
      <Countdown />
      {/* The button for the volume is in the sheet too. */}
      {trouble && trouble.todo !== 'unmute' && (
        <TroubleAction trouble={trouble} className={styles.action} />
      )}
      <span aria-live="polite">
        <VisuallyHidden>
          <Announcements />
        </VisuallyHidden>
      </span>
      {hasWayToHelp && <Link to="/listen/help">{say.helpTitle}</Link>}
    </p>
  );
}
