import { PLAYER_ID } from '../browser/keyPress.ts';

/** To the player's one button: for whoever was on something that is gone. */
export function focusPlay(): void {
  const dock = document.getElementById(PLAYER_ID);
  dock?.querySelector<HTMLElement>('[data-main] button')?.focus();
}
