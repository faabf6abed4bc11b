import { faultOfStatus, type Fault } from './fault.ts';

const PLAYLIST = /\.(pls|m3u|asx|xspf)$/i;

/**
 * What an element's error says of a stream. Elements tell little by code; Chromium and Firefox begin the message of an HTTP
 * error with its status ('404: Not Found'), and Chromium names its demuxer when the bytes were not media at all.
 *
 * @param url As it was given to the element, absolute.
 * @see HTML §4.8.11.1 MediaError: `message` is the browser's own, and may be empty.
 */
export function mediaFault(error: Pick<MediaError, 'code' | 'message'> | null, url: string): Fault {
  const message = error?.message ?? '';
  const status = /(?:^|\s)([45]\d\d): /.exec(message)?.[1];
  const refusal = status === undefined ? null : faultOfStatus(Number(status));
  if (refusal) return refusal;
  if (error?.code === MediaError.MEDIA_ERR_DECODE) return 'undecodable';
  if (error?.code !== MediaError.MEDIA_ERR_SRC_NOT_SUPPORTED) return 'closed';
  if (PLAYLIST.test(new URL(url).pathname)) return 'playlist';
  // Chromium's "Format error" alone is also what it says of a server that is not there.
  return /DEMUXER_ERROR|decode/i.test(message) ? 'undecodable' : 'unreachable';
}
