import type { Player } from './player.ts';
import { pressEvent, pressFor } from './press.ts';

/** Does what the player's one button would do now: for keys and notices. */
export function toggleSound({ store, send }: Player): void {
  const state = store.getState();
  const { tuning } = state.playback;
  if (tuning) send(pressEvent(pressFor(state, tuning.channel.id), tuning));
}
