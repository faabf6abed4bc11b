type HlsModule = typeof import('./hlsPlayhead.ts');

let loading: Promise<HlsModule> | null = null;

/**
 * hls.js and what works with it, as soon as they are here. Whoever expects that HLS will be played asks early: they are
 * never in the first load.
 *
 * @throws TypeError The network did not give them; the next call asks again.
 */
export function loadHls(): Promise<HlsModule> {
  loading ??= import('./hlsPlayhead.ts').catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}
