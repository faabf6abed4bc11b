import { useEffect, useRef } from 'react';
import { focusPlay } from './focusPlay.ts';
import type { Opened } from './opened.ts';

/** Whoever closes a dialog whose opener is gone (it stood in the sheet) is on the play button, not nowhere. */
export function useFocusAfter(opened: Opened): void {
  const before = useRef(opened);
  useEffect(() => {
    const isClosed = opened === 'nothing' && before.current !== 'nothing';
    before.current = opened;
    if (isClosed && document.activeElement === document.body) focusPlay();
  }, [opened]);
}
