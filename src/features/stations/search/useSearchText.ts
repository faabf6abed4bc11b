import { useEffect, useRef, useState } from 'react';
import { useNavigation, useSearchParams } from 'react-router';

const SETTLE_MS = 300;

/**
 * What stands in the search box. It is shared as `?q=` once the listener pauses, and replaced there rather than
 * added, so that Back leaves the page and does not spell the word backwards.
 */
export function useSearchText(): readonly [text: string, setText: (text: string) => void] {
  const [params, setParams] = useSearchParams();
  const isLeaving = useNavigation().state !== 'idle';
  const shared = params.get('q') ?? '';
  const lastShared = useRef(shared);
  const [text, setText] = useState(shared);

  // A link or Back changed the address under us.
  useEffect(() => {
    if (shared === lastShared.current) return;
    lastShared.current = shared;
    setText(shared);
  }, [shared]);

  useEffect(() => {
    const query = text.trim();
    // A new address would call off the way to the page that was chosen.
    if (isLeaving) return;
    if (query === lastShared.current.trim()) return;
    const timer = setTimeout(() => {
      lastShared.current = query;
      setParams(query ? { q: query } : {}, { replace: true, preventScrollReset: true });
    }, SETTLE_MS);
    return () => clearTimeout(timer);
  }, [text, isLeaving, setParams]);

  return [text, setText];
}
