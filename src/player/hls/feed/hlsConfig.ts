/** Decides how hls.js works here. */

import type { HlsConfig, PlaylistLoaderContext } from 'hls.js';
import { FetchLoader, XhrLoader } from 'hls.js/light';
import { onePolicy } from './hlsPolicy.ts';
import { mendPlaylist, type PlaylistMemory } from './playlistMender.ts';

/** Sound that is kept ready, for rewinds and for a trouble on the line: with the quarter of an hour that 12 MB hold at 96 kbit/s in mind. */
const BEHIND_SECONDS = 240;
const AHEAD_SECONDS = 45;
/** The first sound is not kept waiting; later, larger pieces are less work, but on a narrow line each is a second of sound. hls.js's own measure is 128 KiB. */
const FIRST_PIECE_BYTES = 4_096;
const PIECE_BYTES = 8_192;
/** Half of what is known of the line is forgotten in so much time of loading: one segment of radio is a long look at it, and hls.js's own 3 and 9 s are for a video's. */
const FALLS_SECONDS = 0.5;
const RISES_SECONDS = 2;
/** Of the segments that have to be there: so far behind the newest sound is "live". RFC 8216 §6.3.3 asks for three; a little less, so that rounding makes no fourth of it. */
const LIVE_SEGMENTS = 2.9;

/**
 * How hls.js is to work here.
 *
 * @param bandwidth What the listener's connection is known to carry, bits per second; null: nothing is known, and the leanest rendition sounds first.
 * @param reserveSeconds How far behind live the listener wants to be: all of that is kept ready.
 * @param now UTC milliseconds.
 * @param hasSounded Whether sound has come already.
 */
export function hlsConfig(
  bandwidth: number | null,
  reserveSeconds: number,
  now: () => number,
  hasSounded: () => boolean,
): Partial<HlsConfig> {
  const aheadSeconds = Math.max(AHEAD_SECONDS, reserveSeconds);
  return {
    // The content security policy knows no blob: scripts, and to cut sound is little work.
    enableWorker: false,
    // A segment sounds while it comes, not when it is all here: that is the whole difference on a slow line.
    progressive: true,
    lowLatencyMode: false,
    startOnSegmentBoundary: true,
    startFragPrefetch: true,
    testBandwidth: false,
    ...(bandwidth === null ? { startLevel: 0 } : { abrEwmaDefaultEstimate: bandwidth }),
    abrEwmaFastLive: FALLS_SECONDS,
    abrEwmaSlowLive: RISES_SECONDS,
    liveSyncDurationCount: LIVE_SEGMENTS,
    backBufferLength: BEHIND_SECONDS,
    maxBufferLength: aheadSeconds,
    maxMaxBufferLength: aheadSeconds,
    maxBufferHole: 0.3,
    liveDurationInfinity: true,
    ignorePlaylistParsingErrors: true,
    enableID3MetadataCues: false,
    enableEmsgMetadataCues: false,
    enableDateRangeMetadataCues: false,
    pLoader: mendingLoader(now),
    fLoader: piecemealLoader(hasSounded),
    manifestLoadPolicy: onePolicy(false, null),
  };
}

type PlaylistLoader = NonNullable<HlsConfig['pLoader']>;
type SegmentLoader = NonNullable<HlsConfig['fLoader']>;

/** hls.js's own loader, with every playlist mended before it is read. */
function mendingLoader(now: () => number): PlaylistLoader {
  const memories = new Map<string, PlaylistMemory>();
  let latest: PlaylistMemory | null = null;
  const mend = (url: string, text: string): string => {
    const before = memories.get(url) ?? null;
    const mended = mendPlaylist(text, before, now(), latest ?? undefined);
    if (mended.memory) memories.set(url, (latest = mended.memory));
    return mended.text;
  };
  return class extends XhrLoader {
    override load: InstanceType<PlaylistLoader>['load'] = (context, config, callbacks) => {
      super.load(context, config, {
        ...callbacks,
        onSuccess: (response, stats, given: PlaylistLoaderContext, details) => {
          const { data } = response;
          const text = typeof data === 'string' ? mend(given.url, data) : '';
          callbacks.onSuccess({ ...response, data: text }, stats, given, details);
        },
      });
    };
  };
}

/** hls.js's own loader, in pieces that can sound. */
function piecemealLoader(hasSounded: () => boolean): SegmentLoader {
  return class extends FetchLoader {
    override load: InstanceType<SegmentLoader>['load'] = (context, config, callbacks) => {
      const isInit = config.highWaterMark === Infinity;
      const pieceBytes = hasSounded() ? PIECE_BYTES : FIRST_PIECE_BYTES;
      super.load(context, isInit ? config : { ...config, highWaterMark: pieceBytes }, callbacks);
    };
  };
}
