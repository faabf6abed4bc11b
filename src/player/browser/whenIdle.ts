/** What takes the place of an idle moment where the browser tells of none. */
const LATER_MS = 1_000;

/**
 * Does what nobody waits for, when the browser has nothing better to do.
 *
 * @param withinMs By then at the latest, busy or not; where the browser tells of no idle moment, then.
 */
export function whenIdle(act: () => void, withinMs?: number): void {
  // Safari has no idle callbacks.
  if ('requestIdleCallback' in window)
    window.requestIdleCallback(act, withinMs === undefined ? undefined : { timeout: withinMs });
  else setTimeout(act, withinMs ?? LATER_MS);
}
