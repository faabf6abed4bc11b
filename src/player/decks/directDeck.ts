import type { DirectDeck, OpenDirectDeck, Report } from './deck.ts';
import { openHowl } from './howlNode.ts';
import { keepPlaying } from './keepPlaying.ts';
import { mediaFault } from '../line/mediaFault.ts';

/** What Howler is told where the record is silent: every browser plays it, and the element finds out for itself. */
const ANY_FORMAT = 'mp3';

/**
 * The stream's own address, given to the element: for servers that no script may read, codecs that we do not cut, and
 * HLS in browsers that play it themselves. It can be stopped, not paused.
 *
 * @param now UTC milliseconds.
 */
export function directDeck(now: () => number): OpenDirectDeck {
  return (stream, report) => openOn(new URL(stream.url, document.baseURI).href, now, report);
}

function openOn(url: string, now: () => number, report: Report): DirectDeck {
  const { node, setLevel, unload } = openHowl(url, ANY_FORMAT);
  // It cannot be resumed where it was: whoever took the sound ended it.
  const keeper = keepPlaying(node, false, ({ type }) =>
    report({ type: type === 'interrupted' ? 'cut-off' : type }),
  );
  const listening = new AbortController();
  const onError = () => report({ type: 'lost', fault: mediaFault(node.error, url) });
  // A live stream ends only when its server hangs up.
  const onEnded = () => report({ type: 'lost', fault: 'closed' });
  node.addEventListener('error', onError, { signal: listening.signal });
  node.addEventListener('ended', onEnded, { signal: listening.signal });

  return {
    kind: 'direct',
    timeline: null,
    title: null,
    isFollowing: true,
    /** What has come is on the air now, and the element is behind its end. */
    get heardMs() {
      const { buffered, currentTime } = node;
      if (buffered.length === 0) return null;
      return now() - (buffered.end(buffered.length - 1) - currentTime) * 1_000;
    },
    heardSound: () => Promise.resolve(null),
    seekTo: () => void 0,
    goLive: () => void 0,
    setHeld: keeper.setHeld,
    reseat: () => void 0,
    setLevel,
    close: () => {
      keeper.end();
      listening.abort();
      unload();
    },
  };
}
