import { useMessages } from '#messages/messagesContext.ts';
import { feedOf } from './lineState.ts';
import { usePlayerState } from './playerContext.ts';
import type { HeardMoment } from './useHeardMoment.ts';
import { useSettled } from './useSettled.ts';

/** A connection that is lost and found again within this time is worth no word. */
const PATIENCE_MS = 2_000;

/** What is worth knowing of the line while the sound goes on; null: nothing. */
export function useLineNote({ timeline }: HeardMoment): string | null {
  const { player: words } = useMessages();
  const isPlaying = usePlayerState(({ playback }) => playback.status === 'playing');
  const isCut = usePlayerState(
    ({ line }) =>
      line.hasFlowed &&
      line.connections.every(({ phase }) => phase === 'dialling' || phase === 'quiet'),
  );
  const isOnBackup = usePlayerState(({ line }) => (feedOf(line)?.index ?? 0) > 0);
  const hasStayedCut = useSettled(isCut, PATIENCE_MS) && isCut;
  if (!isPlaying) return null;
  if (hasStayedCut && timeline) {
    return words.noConnection(words.inHand(timeline.inHandSeconds));
  }
  return isOnBackup ? words.onBackup : null;
}
