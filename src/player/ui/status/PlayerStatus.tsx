import { Link } from 'react-router';
import { useMessages } from '#messages/messagesContext.ts';
import { nextTryAtMs } from '../../line/nextTry.ts';
import { useDiagnosis, usePlayer, usePlayerState } from '../playerContext.ts';
import styles from './PlayerStatus.module.css';
import { statusWords } from './statusWords.ts';
import { useDebounced } from './useDebounced.ts';
import { useListeningTime } from '../time/useListeningTime.ts';

/** A moment's wait for bytes is not worth a word. */
const STALL_PATIENCE_MS = 2_000;

/** The state in words, read out politely; what counts down is only seen. */
export function PlayerStatus() {
  const messages = useMessages();
  const { player: words } = messages;
  const { nudge } = usePlayer();
  const diagnosis = useDiagnosis();
  const state = usePlayerState((all) => all);
  const isLive = useListeningTime(({ timeline }) => timeline?.isLive ?? true);
  const isStalled = state.playback.status === 'stalled';
  const said = useDebounced(
    statusWords(state, isLive, messages, diagnosis),
    isStalled ? STALL_PATIENCE_MS : 0,
  );
  const tryAtMs = nextTryAtMs(state.line);
  const { playback } = state;
  const isInTrouble =
    playback.status === 'reconnecting' ||
    (playback.status === 'failed' && playback.reason !== 'blocked');
  const isWaiting = playback.status === 'reconnecting' && tryAtMs !== null;

  return (
    <p className={styles.status}>
      <output>{said}</output>
      {isWaiting && (
        <>
          <span aria-hidden="true" className={styles.note}>
            <Countdown toMs={tryAtMs} />
          </span>
          <button type="button" className={styles.again} onClick={nudge}>
            {words.tryNow}
          </button>
        </>
      )}
      {isInTrouble && <Link to="/listen/help">{messages.app.helpTitle}</Link>}
    </p>
  );
}

/** @param toMs `performance.now()`, the line's own clock. */
function Countdown({ toMs }: { readonly toMs: number }) {
  const { player: words } = useMessages();
  return words.tryingAgainIn(
    useListeningTime(({ tickMs }) => Math.ceil(Math.max(toMs - tickMs, 0) / 1_000)),
  );
}
