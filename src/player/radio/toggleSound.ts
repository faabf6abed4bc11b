import type { Player } from './player.ts';
import { act, pressFor } from './press.ts';

/** Does what the player's one button would do now: for keys and notices. */
export function toggleSound(player: Player): void {
  const state = player.store.getState();
  const { tuning } = state.playback;
  if (tuning) act(player, pressFor(state, tuning.channel.id), tuning);
}
