import { useEffect, useState } from 'react';

/** A part of the page that comes after it: fetched once, and at hand from then on. */
export interface LatePart<T> {
  /** null: it is not here yet. */
  readonly now: () => T | null;
  /** Rejects where the network does not give it; the next call asks again. */
  readonly load: () => Promise<T>;
}

/** @param fetchPart `() => import('./SleepMenu.tsx')` */
export function latePart<T>(fetchPart: () => Promise<T>): LatePart<T> {
  let here: T | null = null;
  return {
    now: () => here,
    load: async () => (here ??= await fetchPart()),
  };
}

/**
 * A late part as soon as it is here, and null until then.
 *
 * @param again What does not come is asked for again when this is another value.
 */
export function useLatePart<T>(part: LatePart<T>, again: unknown): T | null {
  const [here, setHere] = useState(() => part.now());
  const [failedAt, setFailedAt] = useState<{ readonly again: unknown } | null>(null);
  const isDue = !here && failedAt?.again !== again;
  useEffect(() => {
    if (!isDue) return;
    let isWanted = true;
    part.load().then(
      (loaded) => isWanted && setHere(() => loaded),
      () => isWanted && setFailedAt({ again }),
    );
    return () => void (isWanted = false);
  }, [part, isDue, again]);
  return here;
}
