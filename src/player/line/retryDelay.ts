/* How long a stream that has failed is left alone. */

import { backOffMs, type BackOff } from './backOff.ts';
import { isLasting, type Fault } from './fault.ts';

/** While a listener may still be waiting beside the radio: about the first minute. */
export const EARLY_BACK_OFF: BackOff = { leastMs: 1_000, firstCapMs: 2_000, lastCapMs: 5_000 };
export const EARLY_FAILURES = 24;
/** After that: a radio that is left on over night. It goes on from where the early waits ended. */
export const LATE_BACK_OFF: BackOff = { leastMs: 1_000, firstCapMs: 10_000, lastCapMs: 30_000 };
/** A preferred stream while another one is heard well: nobody waits for it. */
export const RETURN_BACK_OFF: BackOff = { leastMs: 1_000, firstCapMs: 4_000, lastCapMs: 60_000 };

/**
 * How long a stream that failed is left alone, milliseconds.
 *
 * @param failures In a row, this one included; from 1.
 * @param random In [0, 1).
 */
export function retryDelayMs(failures: number, fault: Fault, random: number): number {
  if (isLasting(fault)) return LATE_BACK_OFF.lastCapMs;
  const late = failures - EARLY_FAILURES;
  return late > 0
    ? backOffMs(LATE_BACK_OFF, late - 1, random)
    : backOffMs(EARLY_BACK_OFF, failures - 1, random);
}

/** The same for a stream that is preferred to the one that is heard. */
export function returnDelayMs(failures: number, fault: Fault, random: number): number {
  if (isLasting(fault)) return RETURN_BACK_OFF.lastCapMs;
  return backOffMs(RETURN_BACK_OFF, failures - 1, random);
}
