/* In which ways this browser can play a stream. */

import type { Stream } from '#contract/station.ts';
import type { Way } from './lineState.ts';

const HLS_TYPE = 'application/vnd.apple.mpegurl';
/** What nearly all radio by HLS is, once it is cut for MediaSource. */
const HLS_SOUND = 'audio/mp4; codecs="mp4a.40.2"';

/** What this browser can do, and what we have learned of servers. */
export interface Capabilities {
  /** Whether MediaSource takes frames of this type. */
  readonly canAppend: (mime: 'audio/mpeg' | 'audio/aac' | typeof HLS_SOUND) => boolean;
  /** `HTMLMediaElement.canPlayType`, as yes or no. */
  readonly canPlay: (mime: string) => boolean;
  /** Servers that play, but that no script may read (no CORS). */
  readonly isUnreadable: (host: string) => boolean;
  /** The page's own address. */
  readonly pageUrl: string;
}

const ELEMENT_TYPES: Readonly<Record<NonNullable<Stream['codec']>, string>> = {
  mp3: 'audio/mpeg',
  aac: 'audio/aac',
  vorbis: 'audio/ogg; codecs=vorbis',
  opus: 'audio/ogg; codecs=opus',
  flac: 'audio/ogg; codecs=flac',
};

/** The ways to play a stream here, best first; none: this browser cannot. */
export function waysToPlay(stream: Stream, can: Capabilities): readonly Way[] {
  if (stream.protocol === 'hls') return hlsWays(can);
  const direct: Way[] = !stream.codec || can.canPlay(ELEMENT_TYPES[stream.codec]) ? ['direct'] : [];
  const { host } = new URL(stream.url, can.pageUrl);
  return isReadable(stream, can) && !can.isUnreadable(host) ? ['timeshift', ...direct] : direct;
}

/** The browser's own is the last resort: it cannot be gone back in, nor told to try again. */
function hlsWays({ canAppend, canPlay }: Capabilities): readonly Way[] {
  const direct: readonly Way[] = canPlay(HLS_TYPE) ? ['direct'] : [];
  return canAppend(HLS_SOUND) ? ['hls', ...direct] : direct;
}

function isReadable({ codec }: Stream, { canAppend }: Capabilities): boolean {
  if (codec === null) return canAppend('audio/mpeg') && canAppend('audio/aac');
  return (
    (codec === 'mp3' && canAppend('audio/mpeg')) || (codec === 'aac' && canAppend('audio/aac'))
  );
}
