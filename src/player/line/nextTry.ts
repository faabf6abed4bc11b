/* When streams that have failed may be tried again. */

import { isFree, isUnserved, type Line } from './lineState.ts';

/** When the next try is, while no stream answers; null while one is being tried, flows, or tries by itself. */
export function nextTryAtMs(line: Line): number | null {
  return earliest(isUnserved(line) ? retryTimes(line) : []);
}

/** When each stream that is not being tried may be, in milliseconds of the line's clock. */
export function retryTimes(line: Line): number[] {
  return line.records.filter((_, index) => isFree(line, index)).map(({ retryAtMs }) => retryAtMs);
}

export function earliest(times: readonly number[]): number | null {
  return times.length > 0 ? Math.min(...times) : null;
}
