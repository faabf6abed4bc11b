/* How a stream is dialled, and how long it may take to answer. */

import { wayOf, type Connection, type Line, type Way } from './lineState.ts';

/** One that is heard or was, and one beside it. */
const MAX_CONNECTIONS = 2;
/** Whoever has not answered by then does not. The element's own start takes several seconds by itself. */
const DIAL_TIMEOUT_MS: Readonly<Record<Way, number>> = {
  timeshift: 10_000,
  hls: 10_000,
  direct: 15_000,
};

/** Whether a stream may be dialled for some purpose. */
export type IsFit = (line: Line, index: number) => boolean;

/** When a dial has had its time. */
export function dialDeadlineMs(one: Connection): number {
  return one.sinceMs + DIAL_TIMEOUT_MS[one.way];
}

/** Dials the preferred of the streams that are fit and due; the same line where none is. */
export function dialFirst(line: Line, isFit: IsFit, nowMs: number): Line {
  const index = line.records.findIndex((record, i) => record.retryAtMs <= nowMs && isFit(line, i));
  return dial(line, index, nowMs);
}

/** @param index Of the stream; where there is none, nothing is dialled. */
export function dial(line: Line, index: number, nowMs: number): Line {
  const way = wayOf(line, index);
  if (!way) return line;
  const one: Connection = { id: line.nextId, index, way, phase: 'dialling', sinceMs: nowMs };
  // The oldest gives way: a quiet one beside its own redial has nothing to add to a third.
  const kept = line.connections.slice(-(MAX_CONNECTIONS - 1));
  return {
    ...line,
    connections: [...kept, one],
    feedId: kept.some((other) => other.id === line.feedId) ? line.feedId : null,
    nextId: line.nextId + 1,
  };
}
