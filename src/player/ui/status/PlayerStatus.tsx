import { Link } from 'react-router';
import { useDockMessages } from '../useDockMessages.ts';
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
      {trouble && <TroubleAction trouble={trouble} className={styles.action} />}
      {hasWayToHelp && <Link to="/listen/help">{say.helpTitle}</Link>}
    </p>
  );
}
