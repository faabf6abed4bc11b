/* How long a server may have nothing to send, although all is well with it. */

import type { Frame } from './frame.ts';

/** Icecast passes on what an encoder sends in blocks of so many bytes, and waits until one is full. */
const BLOCK_BYTES = 1_400;
/** A burst is mostly of earlier: only its newest part tells what comes next. */
const NEWEST_SECONDS = 1;

/** How long it takes to fill a block with sound such as came last, in milliseconds: seconds, where it is AAC of nothing. */
export function blockTimeMs(frames: readonly Frame[]): number {
  let bytes = 0;
  let seconds = 0;
  for (const frame of frames.toReversed()) {
    if (seconds >= NEWEST_SECONDS) break;
    bytes += frame.bytes.length;
    seconds += frame.durationSeconds;
  }
  return (BLOCK_BYTES / bytes) * seconds * 1_000;
}
