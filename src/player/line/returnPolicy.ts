/* When what is heard is left for a stream that is preferred to it. */

import { canDialBeside, feedOf, type Connection, type Line } from './lineState.ts';

/** A stream is heard for so long, at least, before those preferred to it are tried. */
export const RETURN_AFTER_MS = 5_000;
/** A line that was too narrow for a stream is left in peace for so long: each try takes from what is heard. */
export const RETURN_AFTER_SLOW_MS = 20_000;
/** A preferred stream that is back has to flow so long beside the other before it takes over. */
export const TRIAL_MS = 2_000;
/** A feed that takes most of the line says so all the time: a return is put off by steps of this. */
export const STRAIN_STEP_MS = 1_000;

/** When a return to a preferred stream takes its next step. */
export function returnTimes(line: Line): number[] {
  if (feedOf(line)?.phase !== 'flowing') return [];
  const trial = trialOf(line);
  if (trial) return [trial.sinceMs + TRIAL_MS];
  if (line.connections.length > 1) return [];
  return line.records
    .filter((_, index) => canReturn(line, index))
    .map((record) => Math.max(record.retryAtMs, line.returnAtMs));
}

/** The preferred stream that flows beside the feed, and has to prove itself. */
export function trialOf(line: Line): Connection | undefined {
  return line.connections.find((one) => one.phase === 'flowing' && one.id !== line.feedId);
}

/** Whether a stream is preferred to the feed, and may be dialled beside it. */
export function canReturn(line: Line, index: number): boolean {
  return index < (feedOf(line)?.index ?? 0) && canDialBeside(line, index);
}

/** Goes over to a connection that flows; all others are closed, and what is preferred to it is left alone for a while. */
export function feedFrom(line: Line, flowing: Connection, nowMs: number): Line {
  const wasSlow = feedOf(line)?.phase === 'slow';
  const returnAtMs = nowMs + (wasSlow ? RETURN_AFTER_SLOW_MS : RETURN_AFTER_MS);
  return { ...line, connections: [flowing], feedId: flowing.id, hasFlowed: true, returnAtMs };
}

/** The feed leaves no room for another beside it: a return is put off, where there is one to be made. */
export function putOffReturn(line: Line, nowMs: number): Line {
  const returnAtMs = nowMs + RETURN_AFTER_MS;
  const isPutOff = line.returnAtMs > returnAtMs - STRAIN_STEP_MS;
  return isPutOff || feedOf(line)?.index === 0 ? line : { ...line, returnAtMs };
}
