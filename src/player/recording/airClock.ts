/* Moments of a recording, and when they were on the air. */

import type { Chunk } from './chunk.ts';

/** What of the recorded chunks is needed to tell the time. */
interface ChunksByTime {
  readonly startSeconds: number;
  readonly last: Chunk | undefined;
  readonly at: (seconds: number) => Chunk | null;
  readonly findLast: (isFit: (chunk: Chunk) => boolean) => Chunk | undefined;
}

/** When a moment of the recording was on the air, UTC milliseconds; null while nothing is recorded. */
export function clockMsAt(chunks: ChunksByTime, seconds: number): number | null {
  const originMs = (chunks.at(seconds) ?? chunks.last)?.join.originMs ?? Infinity;
  return Number.isFinite(originMs) ? originMs + seconds * 1_000 : null;
}

/** The moment that was on the air then, held inside the recording; of a time that was missed, where it was lost. */
export function secondsAtClock(chunks: ChunksByTime, clockMs: number): number {
  const chunk = chunks.findLast((one) => one.join.originMs + one.startSeconds * 1_000 <= clockMs);
  if (!chunk) return chunks.startSeconds;
  return Math.min((clockMs - chunk.join.originMs) / 1_000, chunk.endSeconds);
}
