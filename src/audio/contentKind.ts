import type { FrameMime } from './frame.ts';

/** What an answer turns out to be. 'unknown': its first bytes have to tell. */
export type ContentKind = FrameMime | 'web-page' | 'playlist' | 'other-audio' | 'unknown';

const BY_TYPE: Readonly<Record<string, ContentKind>> = {
  'audio/mpeg': 'audio/mpeg',
  'audio/mp3': 'audio/mpeg',
  'audio/x-mpeg': 'audio/mpeg',
  'audio/aac': 'audio/aac',
  'audio/aacp': 'audio/aac',
  'audio/x-aac': 'audio/aac',
  'text/html': 'web-page',
  'application/xhtml+xml': 'web-page',
  'audio/x-scpls': 'playlist',
  'application/pls+xml': 'playlist',
  'audio/mpegurl': 'playlist',
  'audio/x-mpegurl': 'playlist',
  'application/vnd.apple.mpegurl': 'playlist',
  'application/x-mpegurl': 'playlist',
};

/** @param contentType As the header has it: 'audio/mpeg; charset=utf-8'; null: there is none. */
export function kindOfType(contentType: string | null): ContentKind {
  const type = (contentType ?? '').split(';')[0]!.trim().toLowerCase();
  const known = BY_TYPE[type];
  if (known) return known;
  return /^(audio|video)\/|^application\/ogg$/.test(type) ? 'other-audio' : 'unknown';
}

/** @param first The first bytes of the body; a few hundred are enough. */
export function kindOfBytes(first: Uint8Array): ContentKind {
  const text = String.fromCharCode(...first.subarray(0, 256)).replace(/^\W+(?=[<[#])/, '');
  if (/^\s*<(!doctype|html|head|body|script|\?xml)/i.test(text)) return 'web-page';
  if (/^\s*(\[playlist\]|#EXTM3U|https?:\/\/)/i.test(text)) return 'playlist';
  if (text.startsWith('OggS') || text.startsWith('fLaC')) return 'other-audio';
  return 'unknown';
}
