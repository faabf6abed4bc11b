/**
 * How long to wait before something is tried again. Each wait is random between a least and a cap that doubles with every
 * failure, so that a station's listeners do not all return together.
 *
 * @see docs/decisions/010
 */
export interface BackOff {
  /** Even the luckiest waits so long. */
  readonly leastMs: number;
  /** Before the second try; from there on it doubles. */
  readonly firstCapMs: number;
  readonly lastCapMs: number;
}

/**
 * @param failuresBefore In a row, from 0: the one that this wait is for is not counted.
 * @param random In [0, 1).
 */
export function backOffMs(
  { leastMs, firstCapMs, lastCapMs }: BackOff,
  failuresBefore: number,
  random: number,
): number {
  const capMs = Math.min(lastCapMs, firstCapMs * 2 ** failuresBefore);
  return leastMs + random * (capMs - leastMs);
}
