/* The line as a machine: what can happen to it, and what it is after that. */

import { dialDeadlineMs } from './dial.ts';
import {
  CLOSED,
  dialsItself,
  feedOf,
  isDialling,
  isUnserved,
  type Line,
  type LineStream,
  type StreamRecord,
} from './lineState.ts';
import { settle } from './settle.ts';
import { lose, supplied, type Circumstances } from './supply.ts';
import type { SupplyEvent } from './supplyEvent.ts';

/** All that can happen to a line. */
export type LineEvent =
  | { readonly type: 'open'; readonly streams: readonly LineStream[] }
  | { readonly type: 'close' | 'woke' }
  /** Something changed for the better (network back, page shown, a tap): waiting is over. */
  | { readonly type: 'nudged' }
  /** The feed is not to be trusted: sound has stuck although it flows. */
  | { readonly type: 'doubted' }
  /** Of the connection that has this id. */
  | (SupplyEvent & { readonly id: number });

/** Events that mean nothing return the same line, so callers can compare by identity. */
export function advance(line: Line, event: LineEvent, at: Circumstances): Line {
  return settle(react(line, event, at), at.nowMs);
}

function react(line: Line, event: LineEvent, at: Circumstances): Line {
  switch (event.type) {
    case 'open':
      return { ...CLOSED, nextId: line.nextId, ...opened(event.streams) };
    case 'close':
      return line.streams.length === 0 ? line : { ...CLOSED, nextId: line.nextId };
    case 'woke':
      return line.connections
        .filter((one) => isDialling(one) && at.nowMs >= dialDeadlineMs(one))
        .reduce((rest, one) => lose(rest, one, 'timeout', at), line);
    case 'nudged':
      return isUnserved(line) ? { ...line, records: due(line.records, at.nowMs) } : line;
    case 'doubted': {
      const feed = feedOf(line);
      return feed && !dialsItself(feed) ? lose(line, feed, 'timeout', at) : line;
    }
    case 'flowed':
    case 'quiet':
    case 'strained':
    case 'slow':
    case 'lost': {
      const one = line.connections.find(({ id }) => id === event.id);
      return one ? supplied(line, one, event, at) : line;
    }
  }
}

function opened(streams: readonly LineStream[]): Pick<Line, 'streams' | 'records'> {
  const records = streams.map(({ ways }): StreamRecord => ({
    failures: 0,
    retryAtMs: ways.length > 0 ? 0 : Infinity,
    fault: ways.length > 0 ? null : 'unsupported',
    way: 0,
    isProven: false,
  }));
  return { streams, records };
}

/** All but those that this browser cannot play may be tried at once. */
function due(records: readonly StreamRecord[], nowMs: number): readonly StreamRecord[] {
  return records.map((record) => ({
    ...record,
    retryAtMs: record.retryAtMs === Infinity ? Infinity : nowMs,
  }));
}
