/** How often something is asked for again. All in milliseconds. */
export interface PollPace {
  /** While it answers. */
  readonly everyMs: number;
  /** After the first failure; each further one doubles it. */
  readonly firstRetryMs: number;
  /** However many failures there were. */
  readonly longestRetryMs: number;
}

/** A share of the wait: those who began together shall not ask together for ever. */
const JITTER = 0.2;

/**
 * How long to wait before the next time.
 *
 * @param failures In a row.
 * @param random In [0, 1).
 * @returns Whole milliseconds.
 */
export function pollDelayMs(pace: PollPace, failures: number, random: number): number {
  const { everyMs, firstRetryMs, longestRetryMs } = pace;
  const wait =
    failures === 0 ? everyMs : Math.min(firstRetryMs * 2 ** (failures - 1), longestRetryMs);
  return Math.round(wait * (1 + (random - 0.5) * JITTER));
}
