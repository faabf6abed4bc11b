import { openHowl, type HowlNode } from './howlNode.ts';
import { mediaSourceClass } from './mediaSourceClass.ts';

/** A MediaSource on an element of Howler's. */
export interface OpenSource {
  readonly mediaSource: MediaSource;
  readonly howl: HowlNode;
  /** Soon, if it is open already; never, once it is closed. */
  readonly whenOpen: (act: () => void) => void;
  readonly close: () => void;
}

/** Only where the browser has a MediaSource. */
export function openSource(): OpenSource {
  const mediaSource = new (mediaSourceClass()!)();
  const url = URL.createObjectURL(mediaSource);
  const howl = openHowl(url, 'mp3');
  // ManagedMediaSource wants it said; elsewhere it changes nothing that works with MediaSource.
  howl.node.disableRemotePlayback = true;
  const listening = new AbortController();
  // Its own word for it comes a moment before, when nothing is set yet.
  let isOpen = false;
  let act: (() => void) | undefined;
  const tell = () => {
    if (!listening.signal.aborted) act?.();
  };
  const onOpen = () => {
    isOpen = true;
    tell();
  };
  mediaSource.addEventListener('sourceopen', onOpen, { once: true, signal: listening.signal });
  return {
    mediaSource,
    howl,
    whenOpen: (then) => {
      act = then;
      if (isOpen) queueMicrotask(tell);
    },
    close: () => {
      listening.abort();
      howl.unload();
      URL.revokeObjectURL(url);
    },
  };
}
