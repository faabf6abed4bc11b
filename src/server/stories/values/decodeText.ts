/**
 * A publisher's bytes as text. Feeds often name the wrong encoding, so what the bytes are counts more than what is said:
 * byte-order mark, then HTTP's charset, then the XML declaration, then UTF-8 if most of it is, else Windows-1252.
 *
 * @param contentType The HTTP header, or null.
 */
export function decodeText(bytes: Uint8Array, contentType: string | null): string {
  const marked = byteOrderMark(bytes);
  if (marked) return decode(bytes, marked) ?? '';
  const said = charsetIn(contentType ?? '') ?? declaredIn(bytes);
  const utf8 = decode(bytes, 'utf-8', true);
  if (utf8 === null && (!said || isUtf8(said))) {
    const mended = decode(bytes, 'utf-8') ?? '';
    if (isMostlyWhole(mended)) return mended;
  }
  // Text of another encoding is hardly ever valid UTF-8 by chance, unless all of it is ASCII.
  if (utf8 !== null && (!said || isUtf8(said) || hasNonAscii(bytes))) return utf8;
  const asSaid = said && !isUtf8(said) ? decode(bytes, said) : null;
  return asSaid ?? decode(bytes, 'windows-1252') ?? '';
}

function byteOrderMark(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

function charsetIn(contentType: string): string | null {
  return /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType)?.[1] ?? null;
}

function declaredIn(bytes: Uint8Array): string | null {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  return /^\s*<\?xml[^>]*encoding\s*=\s*["']([\w.:-]+)["']/i.exec(start)?.[1] ?? null;
}

function isUtf8(label: string): boolean {
  return /^utf-?8$/i.test(label);
}

/** A stray byte in UTF-8 is one broken letter; text of another encoding has none that is whole. */
function isMostlyWhole(text: string): boolean {
  const broken = text.split('\ufffd').length - 1;
  const letters = text.match(/[^\0-\x7f\ufffd]/gu)?.length ?? 0;
  return letters > broken;
}

function hasNonAscii(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte > 0x7f);
}

/** null when the runtime does not know the encoding, or `isStrict` and the bytes are not of it. */
function decode(bytes: Uint8Array, label: string, isStrict = false): string | null {
  try {
    return new TextDecoder(label, { fatal: isStrict }).decode(bytes);
  } catch {
    return null;
  }
}
