/**
 * Hints that waiting may be over: the network came back, or the listener looks at the page again. Only hints: what
 * plays on plays on.
 */
export function onNetworkHint(onHint: () => void): void {
  window.addEventListener('online', onHint);
  // A page that comes back out of the browser's back/forward cache.
  window.addEventListener('pageshow', onHint);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') onHint();
  });
}
