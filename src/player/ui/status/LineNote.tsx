import { feedOf } from '../../line/lineState.ts';
import { usePlayerState } from '../playerContext.ts';
import { useListeningTime } from '../time/useListeningTime.ts';
import { useDockMessages } from '../useDockMessages.ts';
import { useDebounced } from './useDebounced.ts';

/** A connection that is lost and found again within this time is worth no word. */
const PATIENCE_MS = 2_000;

/** What is worth knowing of the line while the sound goes on. */
export function LineNote({ className }: { readonly className: string | undefined }) {
  const note = useLineNote();
  return note && <span className={className}>{note}</span>;
}

/** null: nothing. */
function useLineNote(): string | null {
  const { player: words } = useDockMessages();
  const isPlaying = usePlayerState(({ playback }) => playback.status === 'playing');
  const isCut = usePlayerState(
    ({ line }) =>
      line.hasFlowed &&
      line.connections.every(({ phase }) => phase === 'dialling' || phase === 'quiet'),
  );
  const isOnBackup = usePlayerState(({ line }) => (feedOf(line)?.index ?? 0) > 0);
  const hasStayedCut = useDebounced(isCut, PATIENCE_MS) && isCut;
  const inHandSeconds = useListeningTime(({ timeline }) =>
    hasStayedCut && timeline ? timeline.inHandSeconds : null,
  );
  if (!isPlaying) return null;
  if (inHandSeconds !== null) return words.noConnection(words.inHand(inHandSeconds));
  return isOnBackup ? words.onBackup : null;
}
