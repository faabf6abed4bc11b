import { useEffect, useState } from 'react';

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
