import type { OpenDirectDeck } from './deck.ts';
import { openHowl } from './howlNode.ts';
import { keepPlaying } from './keepPlaying.ts';
import { mediaFault } from './mediaFault.ts';

/** What Howler is told where the record is silent: every browser plays it, and the element finds out for itself. */
const ANY_FORMAT = 'mp3';

/**
 * The stream's own address, given to the element: for servers that no script may read, codecs that we do not cut, and
 * HLS in browsers that play it themselves. It can be stopped, not paused.
 */
export const directDeck: OpenDirectDeck = (stream, report) => {
  const url = new URL(stream.url, document.baseURI).href;
  const { node, setLevel, unload } = openHowl(url, ANY_FORMAT);
  const keeper = keepPlaying(node, false, report);
  const onError = () => report({ type: 'broken', fault: mediaFault(node.error, url) });
  // A live stream ends only when its server hangs up.
  const onEnded = () => report({ type: 'broken', fault: 'closed' });
  node.addEventListener('error', onError);
  node.addEventListener('ended', onEnded);

  return {
    get lagSeconds() {
      const { buffered, currentTime } = node;
      return buffered.length > 0 ? buffered.end(buffered.length - 1) - currentTime : null;
    },
    setHeld: keeper.setHeld,
    reseat: () => void 0,
    setLevel,
    close: () => {
      keeper.end();
      node.removeEventListener('error', onError);
      node.removeEventListener('ended', onEnded);
      unload();
    },
  };
};
