import type { Report } from './deck.ts';
import { watchPlayhead } from './playheadWatch.ts';

/** Keeps an element doing what was asked of it, and reports what becomes of that. */
export interface Keeper {
  readonly play: () => void;
  readonly setHeld: (isHeld: boolean) => void;
  readonly end: () => void;
}

export function keepPlaying(node: HTMLAudioElement, report: Report): Keeper {
  let isHeld = false;
  let hasEnded = false;
  const tell: Report = (event) => {
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
    if (!isHeld && !node.ended && !node.error) tell({ type: 'interrupted' });
  };
  const watch = () =>
    watchPlayhead(node, (change) => {
      if (!isHeld) tell({ type: change });
    });
  let unwatch = watch();
  node.addEventListener('pause', onPause);

  return {
    play,
    setHeld: (held) => {
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
