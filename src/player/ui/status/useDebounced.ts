import { useEffect, useState } from 'react';

/** A wait for bytes that is over sooner is not worth a word. */
export const STALL_PATIENCE_MS = 2_000;

/**
 * A value that has to last before it is believed.
 *
 * @param patienceMs 0: at once.
 */
export function useDebounced<T>(value: T, patienceMs: number): T {
  const [settled, setSettled] = useState(value);

  useEffect(() => {
    const timer = setTimeout(setSettled, patienceMs, value);
    return () => clearTimeout(timer);
  }, [value, patienceMs]);

  return patienceMs === 0 ? value : settled;
}
