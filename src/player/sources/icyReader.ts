const TITLE = /StreamTitle='(.*?)';(?:\w+=|\s*\0|$)/s;

/**
 * Takes ICY metadata out of a body: after every `icy-metaint` bytes of audio stand one length byte (times 16) and the text.
 *
 * @param metaint The `icy-metaint` header; null or nonsense: there is no metadata, and all is audio.
 * @param onTitle Told the raw title each time that one comes, '' included, in step with the audio returned so far.
 * @returns A function from a piece of the body to the audio in it.
 */
export function createIcyReader(
  metaint: string | null,
  onTitle: (title: string) => void,
): (bytes: Uint8Array) => Uint8Array[] {
  const interval = Number(metaint);
  if (!metaint || !Number.isInteger(interval) || interval <= 0) return (bytes) => [bytes];
  let audioLeft = interval;
  /** null: the next byte is a length. */
  let text: { readonly bytes: Uint8Array; filled: number } | null = null;

  return (bytes) => {
    const audio: Uint8Array[] = [];
    let at = 0;
    while (at < bytes.length) {
      if (audioLeft > 0) {
        const piece = bytes.subarray(at, at + audioLeft);
        audio.push(piece);
        audioLeft -= piece.length;
        at += piece.length;
      } else if (!text) {
        text = { bytes: new Uint8Array(bytes[at]! * 16), filled: 0 };
        at += 1;
      } else {
        const piece = bytes.subarray(at, at + text.bytes.length - text.filled);
        text.bytes.set(piece, text.filled);
        text.filled += piece.length;
        at += piece.length;
      }
      if (text && text.filled === text.bytes.length) {
        const title = TITLE.exec(decoded(text.bytes));
        if (title) onTitle(title[1]!);
        text = null;
        audioLeft = interval;
      }
    }
    return audio;
  };
}

/** Servers send UTF-8 or Latin-1, and do not say which. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
