import { pauseOrStop } from '#player/radio/press.ts';
import { usePlayer } from '#player/ui/playerContext.ts';

/** @returns What makes way for a story's own sound: the radio is paused where it can be, else stopped. */
export function useQuietRadio(): () => void {
  const { send, store } = usePlayer();
  return () => send({ type: pauseOrStop(store.getState()) });
}
