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
    const stopWaiting = whenLeft(() => {
      history.pushState({ ...history.state, [MARK]: true }, '');
      backListeners.push(onPop);
    });
    return () => {
      if (stopWaiting()) return;
      stopHearing(onPop);
      if (!isPopped && isMarked(history.state)) leaveEntry();
    };
  }, [isOpen, pops]);
}

/** How many entries are being left, and what waits until none is. */
let leaving = 0;
const waiting = new Set<() => void>();

/** The browser goes back some time later: an entry that is made before would be the one that it goes back from. */
function leaveEntry(): void {
  leaving += 1;
  const swallow = (event: PopStateEvent) => {
    event.stopImmediatePropagation();
    stopHearing(swallow);
    leaving -= 1;
    if (leaving > 0) return;
    const acts = [...waiting];
    waiting.clear();
    for (const act of acts) act();
  };
  backListeners.push(swallow);
  history.back();
}

/** Acts when no entry is being left any more: now, as a rule. @returns What ends the waiting, and says whether it had to. */
function whenLeft(act: () => void): () => boolean {
  if (leaving > 0) waiting.add(act);
  else act();
  return () => waiting.delete(act);
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
