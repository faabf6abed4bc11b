/** hls.js as it is loaded. */
export type HlsLibrary = typeof import('hls.js/light');

let loading: Promise<HlsLibrary> | null = null;

/**
 * hls.js, as soon as it is here. Whoever expects that HLS will be played asks early: it is never in the first load.
 *
 * @throws TypeError The network did not give it; the next call asks again.
 */
export function loadHls(): Promise<HlsLibrary> {
  loading ??= import('hls.js/light').catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}
