/* Tags between frames: where one stands, and how long it is. */

/** So many bytes of an ID3v2 tag say how long it is. ID3v2.4 §3.1. */
export const ID3_HEADER_BYTES = 10;
const ID3_V1_BYTES = 128;
/** A longer "tag" is sound that happens to spell ID3, or a server that means harm. */
const MAX_ID3_BYTES = 1_024 * 1_024;

/**
 * The length of a tag that stands between frames, as files have them that are streamed one after the other; 0: none does.
 *
 * @param at Where it would begin; at least {@link ID3_HEADER_BYTES} follow.
 * @param isFrameEnd A frame has just ended there. The three letters of an ID3v1 tag are not much: they count only then.
 */
export function tagBytes(bytes: Uint8Array, at: number, isFrameEnd: boolean): number {
  return id3V2Bytes(bytes, at) || (isFrameEnd ? id3V1Bytes(bytes, at) : 0);
}

/** Sizes are "syncsafe": seven bits to the byte, so that no sync word is in them. */
function id3V2Bytes(bytes: Uint8Array, at: number): number {
  const [i, d, three, , , flags = 0, ...size] = bytes.subarray(at, at + ID3_HEADER_BYTES);
  if (i !== 0x49 || d !== 0x44 || three !== 0x33 || size.some((byte) => byte > 0x7f)) return 0;
  const bodyBytes = size.reduce((sum, byte) => (sum << 7) | byte, 0);
  const footerBytes = flags & 0x10 ? ID3_HEADER_BYTES : 0;
  const allBytes = ID3_HEADER_BYTES + bodyBytes + footerBytes;
  return allBytes <= MAX_ID3_BYTES ? allBytes : 0;
}

function id3V1Bytes(bytes: Uint8Array, at: number): number {
  const isTag = bytes[at] === 0x54 && bytes[at + 1] === 0x41 && bytes[at + 2] === 0x47;
  return isTag ? ID3_V1_BYTES : 0;
}
