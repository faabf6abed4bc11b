import type { Player } from './player.ts';

/** As far as the buttons and the headset's keys go, in seconds. */
export const STEP_SECONDS = 15;

/**
 * Moves from the moment that is heard; where one cannot move, nothing happens.
 *
 * @param seconds Below 0: back.
 */
export function stepBy(player: Player, seconds: number): void {
  const heardMs = player.heard()?.timeline?.heardMs;
  if (heardMs !== undefined) player.heard()?.seekTo(heardMs + seconds * 1_000);
}
