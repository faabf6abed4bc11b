/* Where two runs of frames are the same sound. */

import type { Frame } from '#audio/frame.ts';

/** So many frames in a row have to be the same before a join is believed. */
export const JOIN_FRAMES = 4;

/**
 * How much of what a new connection brings is recorded already: a server sends its newest sound again to each who joins.
 *
 * @param recorded Hashes of the newest recorded frames, oldest first.
 * @param incoming Hashes of what came on the connection so far, from its first frame on.
 * @returns How many of the incoming frames to leave out, which may be more than were given; null: no common sound.
 */
export function overlapFrames(
  recorded: readonly number[],
  incoming: readonly number[],
): number | null {
  const known = new Set(recorded);
  for (let from = 0; from + JOIN_FRAMES <= incoming.length; from += 1) {
    if (!known.has(incoming[from]!)) continue;
    for (let at = recorded.length - 1; at >= 0; at -= 1) {
      if (joins(recorded, at, incoming, from)) return from + recorded.length - at;
    }
  }
  return null;
}

/**
 * Where to cut from one encoder to another, which have no frame in common.
 *
 * @param frames Of the new connection, from its first on.
 * @param seconds The moment, counted from its first frame, that was on the air when the recording ends.
 * @returns How many frames to leave out: the cut lies on the frame that begins nearest to that moment.
 */
export function framesBefore(frames: readonly Frame[], seconds: number): number {
  let startSeconds = 0;
  const first = frames.findIndex(({ durationSeconds }) => {
    const isNearest = seconds - startSeconds <= durationSeconds / 2;
    startSeconds += durationSeconds;
    return isNearest;
  });
  return first === -1 ? frames.length : first;
}

/** Whether `incoming` goes on, from `from`, as `recorded` does from `at`. A shorter run counts only where the recording ends. */
function joins(
  recorded: readonly number[],
  at: number,
  incoming: readonly number[],
  from: number,
): boolean {
  const length = Math.min(JOIN_FRAMES, recorded.length - at);
  let isTelling = false;
  for (let i = 0; i < length; i += 1) {
    if (recorded[at + i] !== incoming[from + i]) return false;
    // Frames of digital silence are all alike: they say nothing of where they stand.
    if (recorded[at + i] !== recorded[at]) isTelling = true;
  }
  return isTelling;
}
