import { clockOffsetMs } from './bannerTimes.ts';
import { placeBanners } from './placeBanners.ts';

/*
 * Runs between the banners and the page, and only where there are any: the page below is drawn with them or without, and
 * never moves. A classic script, small enough to be waited for.
 */

const served = document.querySelector<HTMLElement>('.banners')?.dataset['served'];
const [opened] = performance.getEntriesByType('navigation');
// Going back, a browser shows the page that it kept, however old; else it asks for it anew.
const isFresh = opened instanceof PerformanceNavigationTiming && opened.type !== 'back_forward';
const offsetMs = clockOffsetMs(served, Date.now(), isFresh);

/** Even to be named, it may be refused. */
function storageOrNone(): Pick<Storage, 'getItem' | 'setItem'> {
  try {
    return localStorage;
  } catch {
    return { getItem: () => null, setItem: () => undefined };
  }
}

placeBanners(document, storageOrNone(), () => Date.now() + offsetMs);
