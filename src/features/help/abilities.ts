import type { Stream } from '#contract/station.ts';

const TYPES: Readonly<Record<NonNullable<Stream['codec']>, string>> = {
  mp3: 'audio/mpeg',
  aac: 'audio/mp4; codecs="mp4a.40.2"',
  vorbis: 'audio/ogg; codecs="vorbis"',
  opus: 'audio/ogg; codecs="opus"',
  flac: 'audio/ogg; codecs="flac"',
};
const HLS_TYPE = 'application/vnd.apple.mpegurl';

/** Whether this browser has what it takes to play a stream, wherever it comes from. */
export function canPlay({ protocol, codec }: Stream): boolean {
  const element = document.createElement('audio');
  const plays = (type: string) => element.canPlayType(type) !== '';
  const hasDecoder = codec === null || plays(TYPES[codec]);
  const canAppend = 'MediaSource' in globalThis || 'ManagedMediaSource' in globalThis;
  return hasDecoder && (protocol !== 'hls' || canAppend || plays(HLS_TYPE));
}

/** What the browser says of sound that begins without a press; null: it does not say. Firefox alone does. */
export function autoplayPolicy(): 'allowed' | 'refused' | null {
  if (!('getAutoplayPolicy' in navigator)) return null;
  const { getAutoplayPolicy } = navigator;
  if (typeof getAutoplayPolicy !== 'function') return null;
  return getAutoplayPolicy.call(navigator, 'mediaelement') === 'disallowed' ? 'refused' : 'allowed';
}
