import { useEffect, useState } from 'react';

const SECOND_MS = 1_000;

/** The present, in UTC milliseconds, told anew every second: for what counts seconds. */
export function useClock(): number {
  const [nowMs, setNowMs] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNowMs(Date.now()), SECOND_MS);
    return () => clearInterval(timer);
  }, []);
  return nowMs;
}
