import { useDiagnosis, usePlayerState } from '../playerContext.ts';
import { useListeningTime } from '../time/useListeningTime.ts';
import { useDockMessages } from '../useDockMessages.ts';
import { statusWords } from './statusWords.ts';
import { STALL_PATIENCE_MS, useDebounced } from './useDebounced.ts';

/** The state in words, for an `<output>` to read out politely. */
export function StatusWords() {
  const messages = useDockMessages();
  const diagnosis = useDiagnosis();
  const state = usePlayerState((all) => all);
  const isLive = useListeningTime(({ timeline }) => timeline?.isLive ?? true);
  const isStalled = state.playback.status === 'stalled';
  return useDebounced(
    statusWords(state, isLive, messages, diagnosis),
    isStalled ? STALL_PATIENCE_MS : 0,
  );
}
