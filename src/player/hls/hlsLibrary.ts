/**
 * hls.js and what works with it, as soon as they are here. Whoever expects that HLS will be played asks early: they are
 * never in the first load.
 *
 * @throws TypeError The network did not give them; the next call asks again.
 */
export const loadHls = loadOnce(() => import('./openPlayhead.ts'));

/** Loads a thing for all who ask, and again for who asks after it has failed. */
export function loadOnce<Thing>(load: () => Promise<Thing>): () => Promise<Thing> {
  let loading: Promise<Thing> | null = null;
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = null;
      throw error;
    });
    return loading;
  };
}
