import { useEffect, useRef, type RefObject } from 'react';
import { PLAYER_ID } from '../browser/keyPress.ts';
import { focusPlay } from './focusPlay.ts';
import type { Opened } from './opened.ts';

/**
 * Whoever closes a dialog is on what they opened it with, also when Tab led them on before it was open. Where that is gone
 * (it stood in the sheet), they are on the play button, not nowhere.
 */
export function useFocusAfter(opened: Opened, opener: RefObject<Element | null>): void {
  const before = useRef(opened);
  useEffect(() => {
    const isClosed = opened === 'nothing' && before.current !== 'nothing';
    before.current = opened;
    if (!isClosed) return;
    const focused = document.activeElement;
    const dock = document.getElementById(PLAYER_ID);
    if (focused !== document.body && !dock?.contains(focused)) return;
    if (dock?.contains(opener.current)) focusOn(opener.current);
    else if (focused === document.body) focusPlay();
  }, [opened, opener]);
}

function focusOn(element: Element | null): void {
  if (element instanceof HTMLElement) element.focus();
}
