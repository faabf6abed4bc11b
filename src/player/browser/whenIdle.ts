/** What takes the place of an idle moment where the browser tells of none. */
const LATER_MS = 1_000;

/** Does what nobody waits for, when the browser has nothing better to do. */
export function whenIdle(act: () => void): void {
  // Safari has no idle callbacks.
  if ('requestIdleCallback' in window) window.requestIdleCallback(act);
  else setTimeout(act, LATER_MS);
}
