import type { Stream } from '#contract/station.ts';
import { browserSupport } from '#player/browser/browserSupport.ts';
import { waysToPlay } from '#player/line/waysToPlay.ts';

/** Whether the player has a way to play a stream in this browser, wherever it comes from. */
export function canPlay(stream: Stream): boolean {
  const can = { ...browserSupport(), isUnreadable: () => false, pageUrl: location.href };
  return waysToPlay(stream, can).length > 0;
}

/** What the browser says of sound that begins without a press; null: it does not say. Firefox alone does. */
export function autoplayPolicy(): 'allowed' | 'refused' | null {
  if (!('getAutoplayPolicy' in navigator)) return null;
  const { getAutoplayPolicy } = navigator;
  if (typeof getAutoplayPolicy !== 'function') return null;
  return getAutoplayPolicy.call(navigator, 'mediaelement') === 'disallowed' ? 'refused' : 'allowed';
}
