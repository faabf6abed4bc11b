/* When a banner is shown, and by which clock. */

interface Times {
  /** ISO 8601; undefined: from the start, for good. */
  readonly from: string | undefined;
  readonly until: string | undefined;
}

export function isShown({ from, until }: Times, nowMs: number): boolean {
  return (!from || Date.parse(from) <= nowMs) && (!until || nowMs < Date.parse(until));
}

/** A page is kept on its way for a minute or two, and clocks are a little off. */
const BELIEVED_MS = 600_000;

/**
 * What to add to the listener's clock: nothing, unless the server's shows that it is far off.
 *
 * @param servedAt When the page was made, by the server's clock.
 * @param isFresh Whether it came over the network just now: an old one tells an old time.
 */
export function clockOffsetMs(
  servedAt: string | undefined,
  nowMs: number,
  isFresh: boolean,
): number {
  if (!servedAt || !isFresh) return 0;
  const offset = Date.parse(servedAt) - nowMs;
  return Math.abs(offset) > BELIEVED_MS ? offset : 0;
}
