import { useLayoutEffect } from 'react';
import { PLAYER_ID } from '../browser/keyPress.ts';
import { focusPlay } from './focusPlay.ts';

/** On the dock: the focus was in a bar that is gone. */
const HANDED = 'data-handed-focus';

/** For a bar that may take another one's place: the focus that was in the other goes on to this one's play button. */
export function useHandedFocus(): void {
  useLayoutEffect(() => {
    const dock = document.getElementById(PLAYER_ID);
    if (dock?.hasAttribute(HANDED)) {
      focusPlay();
      dock.removeAttribute(HANDED);
    }
    return () => {
      dock?.toggleAttribute(HANDED, dock.contains(document.activeElement));
    };
  }, []);
}
