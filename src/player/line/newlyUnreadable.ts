/** Tells which server lets its stream be played, and no script read it: by what became of the line. */

import { feedOf, type Line } from './lineState.ts';

/** The address of a stream that has just begun to play directly, after a script was refused it; null: none has. */
export function newlyUnreadable(line: Line, before: Line): string | null {
  const feed = feedOf(line);
  if (!feed || feed.way !== 'direct' || feed.id === before.feedId) return null;
  const { stream, ways } = line.streams[feed.index]!;
  return ways.includes('timeshift') ? stream.url : null;
}
