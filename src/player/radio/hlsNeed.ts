/** Decides for whom hls.js is fetched before a stream asks for it, and when. */

import type { Playback } from './playback.ts';
import type { Player } from './player.ts';

/** Calls once, as soon as what is tuned in to, or what plays, may need hls.js. */
export function onHlsNeed(store: Player['store'], fetchHls: () => void): void {
  const unsubscribe = store.subscribe(({ playback }) => {
    if (!mayNeedHls(playback)) return;
    unsubscribe();
    fetchHls();
  });
}

/** At once where HLS is what play would start; else once there is time for a stream that may yet be needed. */
function mayNeedHls({ status, tuning }: Playback): boolean {
  const [first, ...others] = tuning?.channel.streams ?? [];
  if (first?.protocol === 'hls') return true;
  return status === 'playing' && others.some(({ protocol }) => protocol === 'hls');
}
