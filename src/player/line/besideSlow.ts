/* Which stream is dialled beside one that brings too little, and when. */

import { canDialBeside, type Connection, type Line } from './lineState.ts';

/** Of what a connection was seen to carry, so much may be counted on. */
const CARRIED_SHARE = 0.9;

/** When streams may be dialled beside a feed that brings too little. */
export function besideSlowTimes(line: Line, feed: Connection): number[] {
  return line.records.flatMap((_, index) =>
    canDialBeside(line, index) ? [besideSlowAtMs(line, feed, index)] : [],
  );
}

/** The stream to try beside one that is slow: one that the same connection can carry, or the leanest; else the next. -1: none is due. */
export function indexBesideSlow(line: Line, feed: Connection, nowMs: number): number {
  const carriedKbps = kbpsOf(line, feed.index) * (feed.share ?? 1) * CARRIED_SHARE;
  const due = line.records.flatMap((_, index) =>
    canDialBeside(line, index) && besideSlowAtMs(line, feed, index) <= nowMs ? [index] : [],
  );
  const leaner = due
    .filter((index) => kbpsOf(line, index) < kbpsOf(line, feed.index))
    .toSorted((a, b) => kbpsOf(line, a) - kbpsOf(line, b));
  const carried = leaner.findLast((index) => kbpsOf(line, index) <= carriedKbps);
  return carried ?? leaner[0] ?? due[0] ?? -1;
}

/** One that needs a wider line is not dialled before a return to it may be tried. */
function besideSlowAtMs(line: Line, feed: Connection, index: number): number {
  const { retryAtMs } = line.records[index]!;
  const isHeavier = kbpsOf(line, index) > kbpsOf(line, feed.index);
  return isHeavier ? Math.max(retryAtMs, line.returnAtMs) : retryAtMs;
}

function kbpsOf(line: Line, index: number): number {
  return line.streams[index]!.stream.bitrateKbps ?? Infinity;
}
