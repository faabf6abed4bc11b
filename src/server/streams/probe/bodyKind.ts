import { isHlsPlaylist, kindOfBody } from '#audio/contentKind.ts';

/** What a stream's answer is to the probe. 'audio': or anything else that is left; its frames have to tell. */
export type BodyKind = 'web-page' | 'playlist' | 'hls' | 'ogg' | 'audio';

/**
 * @param contentType As the header has it; null: there is none.
 * @param first The first bytes of the body.
 */
export function bodyKind(contentType: string | null, first: Uint8Array): BodyKind {
  if (isHlsPlaylist(first)) return 'hls';
  const kind = kindOfBody(contentType, first);
  if (kind === 'web-page' || kind === 'playlist') return kind;
  return isOgg(first) ? 'ogg' : 'audio';
}

/** @param first An Ogg page with its first packet, which names the codec. RFC 7845 §5.1, Vorbis I §4.2.1, FLAC-in-Ogg. */
export function oggCodec(first: Uint8Array): 'opus' | 'vorbis' | 'flac' | null {
  const text = Buffer.from(first.subarray(0, 256)).toString('latin1');
  if (text.includes('OpusHead')) return 'opus';
  if (text.includes('\u0001vorbis')) return 'vorbis';
  return text.includes('\u007fFLAC') ? 'flac' : null;
}

/** RFC 3533 §6: every page begins with its capture pattern. */
function isOgg(first: Uint8Array): boolean {
  return Buffer.from(first.subarray(0, 4)).toString('latin1') === 'OggS';
}
