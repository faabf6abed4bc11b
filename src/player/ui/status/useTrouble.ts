import { nextTryAtMs } from '../../line/nextTry.ts';
import { useDiagnosis, usePlayerState, useVolume } from '../playerContext.ts';
import { useDockMessages } from '../useDockMessages.ts';
import { troubleOf, type Trouble } from './trouble.ts';

/** What keeps the listener from hearing what they chose; null: nothing. */
export function useTrouble(): Trouble | null {
  const messages = useDockMessages();
  const diagnosis = useDiagnosis();
  const [loudness] = useVolume();
  const state = usePlayerState((all) => all);
  const isWaiting = nextTryAtMs(state.line) !== null;
  return troubleOf({ ...state, ...diagnosis, ...loudness, isWaiting }, messages);
}
