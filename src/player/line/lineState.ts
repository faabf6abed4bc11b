/* What a line is: the streams of a channel, how each has fared, and which connections are open. */

import type { Stream } from '#contract/station.ts';
import type { Fault } from './fault.ts';

/** How bytes become sound: read by us into the recording, by hls.js, or left to the browser's own element. */
export type Way = 'timeshift' | 'hls' | 'direct';

/** A stream, and the ways this browser can play it, best first. None: it cannot. */
export interface LineStream {
  readonly stream: Stream;
  readonly ways: readonly Way[];
}

export interface Connection {
  /** Never used twice on one line. */
  readonly id: number;
  /** Place in the channel's order of preference. */
  readonly index: number;
  readonly way: Way;
  /** 'slow': it delivers, but less than is played. */
  readonly phase: 'dialling' | 'flowing' | 'slow' | 'quiet';
  readonly sinceMs: number;
  /** While it is slow: how much of what is played in a time comes in that time. */
  readonly share?: number;
}

/** How one stream has fared. */
export interface StreamRecord {
  /** In a row, since it last flowed for a while. */
  readonly failures: number;
  readonly retryAtMs: number;
  readonly fault: Fault | null;
  /** Which of its ways to try next. */
  readonly way: number;
  /** It has flowed that way, so no other way is tried when it is merely away. */
  readonly isProven: boolean;
}

/** Where the bytes of one channel come from. It knows nothing of what is heard. All times are of one clock that nobody sets. */
export interface Line {
  readonly streams: readonly LineStream[];
  readonly records: readonly StreamRecord[];
  /** At most two, and two only for a moment: a dial beside one that is slow or quiet, or one that is less preferred. */
  readonly connections: readonly Connection[];
  /** The connection whose sound counts; null: none has flowed, or it was lost. */
  readonly feedId: number | null;
  readonly hasFlowed: boolean;
  /** Before this nothing preferred to the feed is tried. */
  readonly returnAtMs: number;
  readonly nextId: number;
}

export const CLOSED: Line = {
  streams: [],
  records: [],
  connections: [],
  feedId: null,
  hasFlowed: false,
  returnAtMs: 0,
  nextId: 1,
};

export function feedOf(line: Line): Connection | null {
  return line.connections.find((one) => one.id === line.feedId) ?? null;
}

/** The way in which a stream is dialled next; undefined: this browser has none. */
export function wayOf(line: Line, index: number): Way | undefined {
  return line.streams[index]?.ways[line.records[index]!.way];
}

/** Open, with nothing that flows or is being tried. */
export function isUnserved(line: Line): boolean {
  return line.streams.length > 0 && line.connections.every((one) => one.phase === 'quiet');
}

export function isDialling(one: Connection): boolean {
  return one.phase === 'dialling';
}

/** HLS that has fallen quiet keeps its place, and goes on from there when there is more. */
export function dialsItself(one: Connection): boolean {
  return one.way === 'hls' && one.phase === 'quiet';
}

/** Not being dialled now. What is slow would be no faster, and HLS that has fallen quiet dials itself. */
export function isFree(line: Line, index: number): boolean {
  return !line.connections.some(
    (one) => one.index === index && (isDialling(one) || one.phase === 'slow' || one.way === 'hls'),
  );
}

/** Whether a stream may be dialled beside another connection. The element's own start is too slow to be hurried. */
export function canDialBeside(line: Line, index: number): boolean {
  const way = wayOf(line, index);
  return isFree(line, index) && way !== undefined && way !== 'direct';
}

/** The records with one of them changed. */
export function amended(
  line: Line,
  at: number,
  change: Partial<StreamRecord>,
): readonly StreamRecord[] {
  return line.records.map((record, index) => (index === at ? { ...record, ...change } : record));
}
