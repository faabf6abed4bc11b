import type { Fault } from '../fault.ts';
import type { OpenDirectDeck } from './deck.ts';
import { openHowl } from './howlNode.ts';
import { keepPlaying } from './keepPlaying.ts';

/** What Howler is told where the record is silent: every browser plays it, and the element finds out for itself. */
const ANY_FORMAT = 'mp3';

/**
 * The stream's own address, given to the element: for servers that no script may read, codecs that we do not cut, and
 * HLS in browsers that play it themselves. It can be stopped, not paused.
 */
export const directDeck: OpenDirectDeck = (stream, report) => {
  const { node, unload } = openHowl(stream.url, ANY_FORMAT);
  const keeper = keepPlaying(node, report);
  const onError = () => report({ type: 'broken', fault: faultOf(node.error) });
  // A live stream ends only when its server hangs up.
  const onEnded = () => report({ type: 'broken', fault: 'closed' });
  node.addEventListener('error', onError);
  node.addEventListener('ended', onEnded);
  keeper.play();

  return {
    setHeld: keeper.setHeld,
    reseat: () => void 0,
    close: () => {
      keeper.end();
      node.removeEventListener('error', onError);
      node.removeEventListener('ended', onEnded);
      unload();
    },
  };
};

function faultOf(error: MediaError | null): Fault {
  // Also what a web page, a playlist or a 404 looks like from here: the element does not tell them apart.
  if (error?.code === MediaError.MEDIA_ERR_SRC_NOT_SUPPORTED) return 'unreachable';
  return error?.code === MediaError.MEDIA_ERR_DECODE ? 'undecodable' : 'closed';
}
