import type { HlsConfig } from 'hls.js';
import type { HlsDeps } from '../hlsDeps.ts';
import { hlsConfig } from './hlsConfig.ts';
import { listenTo, type EngineListener, type HlsEngine } from './hlsEngine.ts';
import { lastingPolicy } from './hlsPolicy.ts';
import type { FailedRequest } from './hlsRecovery.ts';

export interface HlsFeedDeps extends HlsDeps {
  readonly openHls: (config: Partial<HlsConfig>) => HlsEngine;
}

/** What an hls.js is to know of its stream. */
interface Known {
  /** How far behind live the listener wants to be: all of that is kept ready. */
  readonly reserveSeconds: number;
  readonly hasSounded: () => boolean;
  readonly around: () => Pick<FailedRequest, 'hasOther' | 'isPlaylistFresh'>;
}

/** An hls.js that works as radio needs it, and tells what happens in our words. */
export function openEngine(
  { memory, now, random, openHls }: HlsFeedDeps,
  { reserveSeconds, hasSounded, around }: Known,
  listener: EngineListener,
): HlsEngine {
  const hls = openHls({
    ...hlsConfig(memory.bandwidth, reserveSeconds, now, hasSounded),
    playlistLoadPolicy: lastingPolicy(false, random, around),
    fragLoadPolicy: lastingPolicy(true, random, around),
  });
  listenTo(hls, listener);
  return hls;
}
