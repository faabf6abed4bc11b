import { useEffect, useRef, useState } from 'react';
import { useNavigation, useSearchParams } from 'react-router';

const SETTLE_MS = 300;

type SearchText = readonly [
  text: string,
  setText: (text: string) => void,
  /** To be called as the page is about to be left: what was typed last is not shared any more. */
  stopSharing: () => void,
];

/**
 * What stands in the search box. It is shared as `?q=` once the listener pauses, and replaced there rather than
 * added, so that Back leaves the page and does not spell the word backwards.
 */
export function useSearchText(): SearchText {
  const [params, setParams] = useSearchParams();
  const isLeaving = useNavigation().state !== 'idle';
  const shared = params.get('q') ?? '';
  const lastShared = useRef(shared);
  const [text, setText] = useState(shared);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const stopSharing = () => clearTimeout(timer.current);

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
    timer.current = setTimeout(() => {
      lastShared.current = query;
      setParams(query ? { q: query } : {}, { replace: true, preventScrollReset: true });
    }, SETTLE_MS);
    return () => clearTimeout(timer.current);
  }, [text, isLeaving, setParams]);

  return [text, setText, stopSharing];
}
