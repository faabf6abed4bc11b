/* When a dial that is not answered gets another stream dialled beside it. */

import { canDialBeside, feedOf, isDialling, type Line } from './lineState.ts';

/** A first answer may take a far server so long; nothing is heard yet that could break off. */
export const HEDGE_FIRST_DIAL_MS = 1_500;
/** What is in hand is being used up: another stream is asked beside at once. */
export const HEDGE_REDIAL_MS = 400;

/** When a dial that is still unanswered gets a second one beside it; none: it gets none. */
export function hedgeTimes(line: Line): number[] {
  const dialling = line.connections.filter(isDialling);
  const [one] = dialling;
  if (dialling.length !== 1 || !one || one.way === 'direct') return [];
  const feedPhase = feedOf(line)?.phase;
  if (feedPhase === 'flowing' || feedPhase === 'slow') return [];
  const readyMs = line.records
    .filter((_, index) => canDialBeside(line, index))
    .map((record) => record.retryAtMs);
  if (readyMs.length === 0) return [];
  const patienceMs = line.hasFlowed ? HEDGE_REDIAL_MS : HEDGE_FIRST_DIAL_MS;
  return [Math.max(one.sinceMs + patienceMs, Math.min(...readyMs))];
}
