import { isLasting, type Fault } from './fault.ts';

const LEAST_MS = 1_000;
/** While a listener may still be waiting beside the radio. */
const EARLY_CAP_MS = 5_000;
const EARLY_FAILURES = 24;
const CAP_MS = 30_000;
const RETURN_MS = 2_000;
const RETURN_CAP_MS = 60_000;

/**
 * How long to leave a stream alone before it is dialled again: longer each time, with jitter, so that a station's
 * listeners do not all return together.
 *
 * @param failures In a row, this one included; from 1.
 * @param random In [0, 1).
 */
export function retryDelayMs(failures: number, fault: Fault, random: number): number {
  if (isLasting(fault)) return CAP_MS;
  const late = Math.max(0, failures - EARLY_FAILURES);
  const capMs = Math.min(
    late > 0 ? CAP_MS : EARLY_CAP_MS,
    LEAST_MS * 2 ** Math.min(failures, 16),
    late > 0 ? EARLY_CAP_MS * 2 ** Math.min(late, 16) : Infinity,
  );
  return LEAST_MS + random * (capMs - LEAST_MS);
}

/** The same for a preferred stream while another one is heard well: nobody waits for it. */
export function returnDelayMs(failures: number, fault: Fault, random: number): number {
  if (isLasting(fault)) return RETURN_CAP_MS;
  const capMs = Math.min(RETURN_CAP_MS, RETURN_MS * 2 ** Math.min(failures, 16));
  return RETURN_MS / 2 + random * (capMs - RETURN_MS / 2);
}
