/** What an answer is, by its type and its first bytes. 'audio': or anything else that is left; its frames have to tell. */
export type BodyKind = 'web-page' | 'playlist' | 'hls' | 'ogg' | 'audio';

const PLAYLIST_TYPES =
  /^(audio\/(x-)?(mpegurl|scpls)|application\/(pls\+xml|(x-|vnd\.apple\.)mpegurl))$/;

/**
 * The bytes are believed before the header: servers send playlists as text/plain, and pages as audio/mpeg.
 *
 * @param contentType As the header has it; null: there is none.
 * @param first The first bytes of the body.
 */
export function bodyKind(contentType: string | null, first: Uint8Array): BodyKind {
  const text = Buffer.from(first.subarray(0, 1_024))
    .toString('latin1')
    .replace(/^\W+(?=[<[#])/, '');
  if (/^\s*<(!doctype|html|head|body|script|title|p|h1)\b/i.test(text)) return 'web-page';
  if (text.startsWith('#EXTM3U') && text.includes('#EXT-X-')) return 'hls';
  if (/^\s*(\[playlist\]|#EXTM3U|https?:\/\/)/i.test(text)) return 'playlist';
  if (text.startsWith('OggS')) return 'ogg';
  const type = (contentType ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (type === 'text/html' || type === 'application/xhtml+xml') return 'web-page';
  return PLAYLIST_TYPES.test(type) ? 'playlist' : 'audio';
}

/** @param first An Ogg page with its first packet, which names the codec. RFC 7845 §5.1, Vorbis I §4.2.1, FLAC-in-Ogg. */
export function oggCodec(first: Uint8Array): 'opus' | 'vorbis' | 'flac' | null {
  const text = Buffer.from(first.subarray(0, 256)).toString('latin1');
  if (text.includes('OpusHead')) return 'opus';
  if (text.includes('\u0001vorbis')) return 'vorbis';
  return text.includes('\u007fFLAC') ? 'flac' : null;
}
