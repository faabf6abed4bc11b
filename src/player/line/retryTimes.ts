/* When a line has something to do by itself. */

import { besideSlowTimes } from './besideSlow.ts';
import { dialDeadlineMs } from './dial.ts';
import { hedgeTimes } from './hedge.ts';
import { feedOf, isDialling, type Line } from './lineState.ts';
import { earliest, retryTimes } from './nextTry.ts';
import { returnTimes } from './returnPolicy.ts';

/** When the line wants to be woken, in milliseconds of the same clock; null: only news can move it. */
export function wakeAtMs(line: Line): number | null {
  return earliest([
    ...line.connections.filter(isDialling).map(dialDeadlineMs),
    ...hedgeTimes(line),
    ...returnTimes(line),
    ...(needsDial(line) ? dialTimes(line) : []),
  ]);
}

/** Nothing flows as it should, and nothing is being tried. */
function needsDial(line: Line): boolean {
  const isServed = line.connections.some((one) => isDialling(one) || one.phase === 'flowing');
  return line.streams.length > 0 && !isServed;
}

function dialTimes(line: Line): number[] {
  const feed = feedOf(line);
  return feed?.phase === 'slow' ? besideSlowTimes(line, feed) : retryTimes(line);
}
