/** Who served for so long did start. */
const SETTLED_MS = 10_000;
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;

export interface Replacement {
  readonly waitMs: number;
  /** How many in a row ended soon after they had started. */
  readonly failures: number;
}

/**
 * When a worker that has ended is replaced: at once, unless those before it ended as soon as they had started.
 *
 * @param failuresBefore Of those whom it had replaced.
 */
export function replacementOf(livedMs: number, failuresBefore: number): Replacement {
  if (livedMs >= SETTLED_MS) return { waitMs: 0, failures: 0 };
  const waitMs = failuresBefore === 0 ? 0 : FIRST_WAIT_MS * 2 ** (failuresBefore - 1);
  return { waitMs: Math.min(waitMs, LONGEST_WAIT_MS), failures: failuresBefore + 1 };
}
