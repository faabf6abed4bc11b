import { watchPlayhead } from './playheadWatch.ts';
import type { SoundEvent } from './soundEvent.ts';

/** Keeps an element doing what was asked of it, and reports what becomes of that. */
export interface Keeper {
  readonly setHeld: (isHeld: boolean) => void;
  readonly end: () => void;
}

/** @param startsHeld Whether it waits for the first `setHeld(false)`, or plays at once. */
export function keepPlaying(
  node: HTMLAudioElement,
  startsHeld: boolean,
  report: (event: SoundEvent) => void,
): Keeper {
  let isHeld = startsHeld;
  let hasEnded = false;
  const tell = (event: SoundEvent) => {
    if (!hasEnded) report(event);
  };

  const play = () => {
    void node.play().catch((error: unknown) => {
      // Others come from our own unload, or are told by the element's `error` event.
      if (error instanceof DOMException && error.name === 'NotAllowedError')
        tell({ type: 'blocked' });
    });
  };
  // Somebody else has the sound now: a phone call, another app, the headphones' own button.
  const onPause = () => {
    // The event comes late: it may tell of a pause of our own that is over already.
    const isPaused = node.paused && !node.ended && !node.error;
    if (isPaused && !isHeld) tell({ type: 'interrupted' });
  };
  const watch = () =>
    watchPlayhead(node, (change) => {
      if (!isHeld) tell({ type: change });
    });
  let unwatch = watch();
  node.addEventListener('pause', onPause);

  if (!isHeld) play();

  return {
    setHeld: (held) => {
      // The element may be somebody else's by now.
      if (hasEnded) return;
      isHeld = held;
      // However short the pause was: sound after it is news.
      unwatch();
      unwatch = watch();
      if (held) node.pause();
      else play();
    },
    end: () => {
      hasEnded = true;
      unwatch();
      node.removeEventListener('pause', onPause);
    },
  };
}
