/* What an answer is, by its header and its first bytes: sound, a playlist, or a page for people. */

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

/** What of the first 32 codes is in text: tab, line feed, form feed, carriage return, escape. WHATWG MIME Sniffing, "binary data byte". */
const IN_TEXT = new Set([0x09, 0x0a, 0x0c, 0x0d, 0x1b]);
/** Read as text, or byte by byte. */
const BYTE_ORDER_MARK = /^(?:\ufeff|\u00ef\u00bb\u00bf)/;

/** @param contentType As the header has it: 'audio/mpeg; charset=utf-8'; null: there is none. */
export function kindOfType(contentType: string | null): ContentKind {
  const type = (contentType ?? '').split(';')[0]!.trim().toLowerCase();
  const known = BY_TYPE[type];
  if (known) return known;
  return /^(audio|video)\/|^application\/ogg$/.test(type) ? 'other-audio' : 'unknown';
}

/** Sound always is, and may have a "<p" in it. */
function isBinary(text: string): boolean {
  return Array.from(text, (one) => one.charCodeAt(0)).some(
    (code) => code < 0x20 && !IN_TEXT.has(code),
  );
}

/** @param first The first bytes of the body; a few hundred are enough. */
export function kindOfBytes(first: Uint8Array): ContentKind {
  return kindOfText(startOf(first, 256));
}

/** The same of a body that was read as text. */
export function kindOfText(text: string): ContentKind {
  const start = text.slice(0, 256);
  if (start.startsWith('OggS') || start.startsWith('fLaC')) return 'other-audio';
  if (isBinary(start)) return 'unknown';
  const words = start.replace(BYTE_ORDER_MARK, '');
  if (/^\s*<(!doctype|html|head|body|script|title|p|h1|\?xml)\b/i.test(words)) return 'web-page';
  if (/^\s*(\[playlist\]|#EXTM3U|https?:\/\/)/i.test(words)) return 'playlist';
  return 'unknown';
}

/**
 * What an answer is by its bytes or, where they say nothing, by its type: servers send playlists as text/plain, and pages
 * as audio/mpeg.
 *
 * @param contentType As the header has it; null: there is none.
 */
export function kindOfBody(contentType: string | null, first: Uint8Array): ContentKind {
  const kind = kindOfBytes(first);
  return kind === 'unknown' ? kindOfType(contentType) : kind;
}

/** Whether a playlist is HLS, and not a list of addresses (.m3u), by its first kilobyte. RFC 8216 §4.3. */
export function isHlsPlaylist(first: Uint8Array): boolean {
  const text = startOf(first, 1_024);
  return /^\W*#EXTM3U/.test(text) && text.includes('#EXT-X-');
}

function startOf(bytes: Uint8Array, length: number): string {
  return String.fromCharCode(...bytes.subarray(0, length));
}
