import { startTransition, useEffect, useRef, useState } from 'react';
import { backListeners } from '../browser/backListeners.ts';

/** On the history's entry that stands for something that lies over the page. */
const MARK = 'isOverPage';

/**
 * History Back closes what lies over the page, and leaves the page as it is: an entry of its own, with the same address, is
 * there for as long as it is open.
 */
export function useBackCloses(isOpen: boolean, close: () => void): void {
  const [pops, setPops] = useState(0);
  const closeNow = useRef(close);
  useEffect(() => {
    closeNow.current = close;
  });

  useEffect(() => {
    if (!isOpen) return skipLeftEntries();
    history.pushState({ ...history.state, [MARK]: true }, '');
    let isPopped = false;
    const onPop = (event: PopStateEvent) => {
      // The page's router has nothing to do with it.
      event.stopImmediatePropagation();
      isPopped = true;
      // Together, or an entry would be made for what is about to close.
      startTransition(() => {
        // What lies under it may be over the page too, and wants an entry again.
        setPops(pops + 1);
        closeNow.current();
      });
    };
    backListeners.push(onPop);
    return () => {
      stopHearing(onPop);
      if (!isPopped && isMarked(history.state)) leaveEntry();
    };
  }, [isOpen, pops]);
}

function leaveEntry(): void {
  const swallow = (event: PopStateEvent) => {
    event.stopImmediatePropagation();
    stopHearing(swallow);
  };
  backListeners.push(swallow);
  history.back();
}

function stopHearing(listener: (event: PopStateEvent) => void): void {
  backListeners.splice(backListeners.indexOf(listener), 1);
}

/** A link was followed out of it: on the way back its entry is in the way. */
function skipLeftEntries(): () => void {
  const skip = ({ state }: PopStateEvent) => {
    if (isMarked(state)) history.back();
  };
  window.addEventListener('popstate', skip);
  return () => window.removeEventListener('popstate', skip);
}

function isMarked(state: unknown): boolean {
  return typeof state === 'object' && state !== null && MARK in state;
}
