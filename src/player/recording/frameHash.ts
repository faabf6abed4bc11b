/** A number that differs for frames that differ. FNV-1a, 32 bit, over the bytes and their count. */
export function frameHash(bytes: Uint8Array): number {
  let hash = 0x811c9dc5 ^ bytes.length;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}
