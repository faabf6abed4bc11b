import { useEffect, useRef } from 'react';
import { PLAYER_ID } from '../browser/keyPress.ts';
import type { Opened } from './opened.ts';

/** Whoever closes a dialog whose opener is gone (it stood in the sheet) is on the play button, not nowhere. */
export function useFocusAfter(opened: Opened): void {
  const before = useRef(opened);
  useEffect(() => {
    const isClosed = opened === 'nothing' && before.current !== 'nothing';
    before.current = opened;
    if (!isClosed || document.activeElement !== document.body) return;
    const dock = document.getElementById(PLAYER_ID);
    dock?.querySelector<HTMLElement>('[data-main] button')?.focus();
  }, [opened]);
}
