import { useLayoutEffect, type RefObject } from 'react';
import { PLAYER_ID } from '../browser/keyPress.ts';

/**
 * For a bar that may take another one's place: the focus that was in the other goes on to this one's play button.
 *
 * @param isHanded Of the dock, the same for both.
 */
export function useHandedFocus(isHanded: RefObject<boolean>): void {
  useLayoutEffect(() => {
    const dock = document.getElementById(PLAYER_ID);
    if (isHanded.current) dock?.querySelector<HTMLElement>('[data-main] button')?.focus();
    isHanded.current = false;
    return () => {
      isHanded.current = dock?.contains(document.activeElement) ?? false;
    };
  }, [isHanded]);
}
