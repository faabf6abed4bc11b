/** hls.js as it is loaded. */
export type HlsLibrary = typeof import('hls.js/light');

/** hls.js, and what keeps it at work. */
export interface HlsParts {
  readonly library: HlsLibrary;
  readonly HlsFeed: typeof import('./hlsFeed.ts').HlsFeed;
}

let loading: Promise<HlsParts> | null = null;

/**
 * hls.js, as soon as it is here. Whoever expects that HLS will be played asks early: it is never in the first load.
 *
 * @throws TypeError The network did not give it; the next call asks again.
 */
export function loadHls(): Promise<HlsParts> {
  loading ??= Promise.all([import('hls.js/light'), import('./hlsFeed.ts')]).then(
    ([library, { HlsFeed }]) => ({ library, HlsFeed }),
    (error: unknown) => {
      loading = null;
      throw error;
    },
  );
  return loading;
}
