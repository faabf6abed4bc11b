/* The song that an ID3 tag names. */

const HEADER_BYTES = 10;
const ENCODINGS = ['latin1', 'utf-16', 'utf-16be', 'utf-8'];

/**
 * The song that a tag names, as ICY titles do ('Artist - Title'); null: it names none.
 *
 * @see ID3v2.3 and v2.4 §4 (frames), §4.2 (text: an encoding byte, then text)
 */
export function id3Title(tag: Uint8Array): string | null {
  const texts = new Map(textFrames(tag));
  const streamTitle = texts.get('TXXX:StreamTitle');
  if (streamTitle) return streamTitle;
  const title = texts.get('TIT2');
  const artist = texts.get('TPE1');
  return title && artist ? `${artist} - ${title}` : (title ?? null);
}

function* textFrames(tag: Uint8Array): Generator<[id: string, text: string]> {
  if (latin1(tag.subarray(0, 3)) !== 'ID3') return;
  const isSynchsafe = tag[3] === 4;
  const end = Math.min(tag.length, HEADER_BYTES + size(tag.subarray(6, 10), true));
  let at = HEADER_BYTES;
  while (at + HEADER_BYTES <= end) {
    const id = latin1(tag.subarray(at, at + 4));
    const from = at + HEADER_BYTES;
    const to = from + size(tag.subarray(at + 4, at + 8), isSynchsafe);
    if (!/^[A-Z0-9]{4}$/.test(id) || to > end) return;
    const [first = '', second] = textsOf(tag.subarray(from, to));
    if (id === 'TXXX' && second) yield [`TXXX:${first}`, second];
    else if (id.startsWith('T') && id !== 'TXXX' && first) yield [id, first];
    at = to;
  }
}

function textsOf(content: Uint8Array): readonly string[] {
  const encoding = ENCODINGS[content[0] ?? -1];
  if (!encoding) return [];
  const text = new TextDecoder(encoding).decode(content.subarray(1));
  return text.split('\0').map((part) => part.replace(/^\uFEFF/, '').trim());
}

/** @param isSynchsafe Seven bits to the byte, not eight. */
function size(bytes: Uint8Array, isSynchsafe: boolean): number {
  return bytes.reduce((sum, byte) => sum * (isSynchsafe ? 0x80 : 0x100) + byte, 0);
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
