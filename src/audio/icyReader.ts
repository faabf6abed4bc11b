/* ICY metadata: which bytes of a body are sound, and which the title of what follows. */

/** Up to the first quote that another field, padding or the end follows: titles have quotes of their own. */
const TITLE = /StreamTitle='(.*?)';\s*(?:\w+=|\0|$)/s;

interface IcyParts {
  readonly onAudio: (bytes: Uint8Array) => void;
  /** Told the raw title each time that one comes, '' included. */
  readonly onTitle: (title: string) => void;
}

/**
 * Takes ICY metadata out of a body: after every `icy-metaint` bytes of audio stand one length byte (times 16) and the text.
 *
 * @param metaint The `icy-metaint` header; null or nonsense: there is no metadata, and all is audio.
 * @param parts Told what is in the body, in its order.
 * @returns What to give every piece of the body to.
 */
export function createIcyReader(
  metaint: string | null,
  { onAudio, onTitle }: IcyParts,
): (bytes: Uint8Array) => void {
  const interval = Number(metaint);
  if (!metaint || !Number.isInteger(interval) || interval <= 0) return onAudio;
  let audioLeft = interval;
  /** null: the next byte is a length. */
  let text: { readonly bytes: Uint8Array; filled: number } | null = null;

  return (bytes) => {
    let at = 0;
    while (at < bytes.length) {
      if (audioLeft > 0) {
        const piece = bytes.subarray(at, at + audioLeft);
        audioLeft -= piece.length;
        at += piece.length;
        onAudio(piece);
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
