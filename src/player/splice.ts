/** So many frames in a row have to be the same before a join is believed. */
export const JOIN_FRAMES = 4;

/** A number that differs for frames that differ. FNV-1a, 32 bit, over the bytes and their count. */
export function frameHash(bytes: Uint8Array): number {
  let hash = 0x811c9dc5 ^ bytes.length;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}

/**
 * How much of what a new connection brings is recorded already: a server sends its newest sound again to each who joins.
 *
 * @param recorded Hashes of the newest recorded frames, oldest first.
 * @param incoming Hashes of the first frames of the connection; at least {@link JOIN_FRAMES}.
 * @returns How many of the incoming frames to leave out, which may be more than were given; null: no common sound.
 */
export function overlapFrames(
  recorded: readonly number[],
  incoming: readonly number[],
): number | null {
  for (let at = recorded.length - 1; at >= 0; at -= 1) {
    if (joins(recorded, at, incoming)) return recorded.length - at;
  }
  return null;
}

/** Whether `incoming` goes on as `recorded` does from `at`. A shorter run counts only where the recording ends. */
function joins(recorded: readonly number[], at: number, incoming: readonly number[]): boolean {
  const length = Math.min(JOIN_FRAMES, recorded.length - at);
  if (length < Math.min(JOIN_FRAMES, 2)) return false;
  for (let i = 0; i < length; i += 1) if (recorded[at + i] !== incoming[i]) return false;
  return true;
}
