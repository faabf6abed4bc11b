import { indexBesideSlow } from './besideSlow.ts';
import { dial, dialFirst } from './dial.ts';
import { hedgeTimes } from './hedge.ts';
import { canDialBeside, feedOf, isDialling, isFree, type Line } from './lineState.ts';
import { canReturn, feedFrom, returnTimes, trialOf } from './returnPolicy.ts';

/** Dials what the line lacks by now, and goes over to what is better; the same line where nothing is to be done. */
export function settle(line: Line, nowMs: number): Line {
  const flowing = line.connections.filter((one) => one.phase === 'flowing');
  const [best] = flowing.toSorted((a, b) => a.index - b.index);
  if (best)
    return feedOf(line)?.phase === 'flowing' ? improve(line, nowMs) : feedFrom(line, best, nowMs);
  const dialling = line.connections.filter(isDialling).length;
  if (dialling === 0) return dialNext(line, nowMs);
  const isOverdue = hedgeTimes(line).some((timeMs) => timeMs <= nowMs);
  return isOverdue ? dialFirst(line, canDialBeside, nowMs) : line;
}

function dialNext(line: Line, nowMs: number): Line {
  const feed = feedOf(line);
  return feed?.phase === 'slow'
    ? dial(line, indexBesideSlow(line, feed, nowMs), nowMs)
    : dialFirst(line, isFree, nowMs);
}

/** While a less preferred stream is heard: tries those before it, and goes back to one that has proved itself. */
function improve(line: Line, nowMs: number): Line {
  if (!returnTimes(line).some((timeMs) => timeMs <= nowMs)) return line;
  const trial = trialOf(line);
  return trial ? feedFrom(line, trial, nowMs) : dialFirst(line, canReturn, nowMs);
}
