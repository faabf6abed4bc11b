import { retryDelayMs, returnDelayMs } from './retryDelay.ts';
import { isLasting, type Fault } from './fault.ts';
import type { SupplyEvent } from './supplyEvent.ts';
import {
  canHedge,
  canReturn,
  CLOSED,
  dialDeadlineMs,
  dialsItself,
  feedOf,
  hedgeTimes,
  indexBesideSlow,
  isDialling,
  isFree,
  isUnserved,
  returnTimes,
  trialOf,
  wayOf,
  type Connection,
  type Line,
  type LineStream,
  type StreamRecord,
} from './lineState.ts';

export type LineEvent =
  | { readonly type: 'open'; readonly streams: readonly LineStream[] }
  | { readonly type: 'close' | 'woke' }
  /** Something changed for the better (network back, page shown, a tap): waiting is over. */
  | { readonly type: 'nudged' }
  /** The feed is not to be trusted: sound has stuck although it flows. */
  | { readonly type: 'doubted' }
  /** Of the connection that has this id. */
  | (SupplyEvent & { readonly id: number });

/** Time and chance, as arguments. */
export interface Circumstances {
  readonly nowMs: number;
  /** In [0, 1). */
  readonly random: number;
}

const MAX_CONNECTIONS = 2;
/** What flowed so long was well. A server that sends its burst and hangs up, each time, is not. */
const STEADY_MS = 5_000;
/** A stream is heard for so long, at least, before those preferred to it are tried. */
const RETURN_AFTER_MS = 5_000;
/** A line that was too narrow for a stream is left in peace for so long: each try takes from what is heard. */
const RETURN_AFTER_SLOW_MS = 20_000;
/** It is put off by steps of this. */
const STRAIN_STEP_MS = 1_000;

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
      return withConnection(line, event.id, (one) => flow(line, one, at.nowMs));
    case 'slow':
      return withConnection(line, event.id, (one) => slacken(line, one, event.share, at));
    case 'strained':
      return event.id === line.feedId ? strain(line, at.nowMs) : line;
    case 'quiet':
      return withConnection(line, event.id, (one) => hinder(line, one, 'quiet', at));
    case 'lost':
      return withConnection(line, event.id, (one) => lose(line, one, event.fault, at));
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

/** Whichever delivers first wins, and all others are closed; but one that returns is first tried beside. */
function flow(line: Line, one: Connection, nowMs: number): Line {
  if (one.phase === 'flowing' || one.phase === 'slow') return line;
  const flowing: Connection = { ...one, phase: 'flowing', sinceMs: nowMs };
  const records = amended(line, one.index, { fault: null, retryAtMs: nowMs, isProven: true });
  const isTrial = feedOf(line)?.phase === 'flowing';
  const connections = line.connections.map((other) => (other.id === one.id ? flowing : other));
  return isTrial
    ? { ...line, records, connections }
    : feedFrom({ ...line, records }, flowing, nowMs);
}

function feedFrom(line: Line, flowing: Connection, nowMs: number): Line {
  const wasSlow = feedOf(line)?.phase === 'slow';
  const returnAtMs = nowMs + (wasSlow ? RETURN_AFTER_SLOW_MS : RETURN_AFTER_MS);
  return { ...line, connections: [flowing], feedId: flowing.id, hasFlowed: true, returnAtMs };
}

/** What is on trial beside a feed that flows has failed it; what is dialled beside a poor one is waited for. */
function slacken(line: Line, one: Connection, share: number, at: Circumstances): Line {
  if (one.id === line.feedId) return hinder(line, { ...one, share }, 'slow', at);
  if (feedOf(line)?.phase !== 'flowing') return line;
  return { ...lose(line, one, 'timeout', at), returnAtMs: at.nowMs + RETURN_AFTER_SLOW_MS };
}

/** A return is put off, where there is one to be made. */
function strain(line: Line, nowMs: number): Line {
  const returnAtMs = nowMs + RETURN_AFTER_MS;
  const isPutOff = line.returnAtMs > returnAtMs - STRAIN_STEP_MS;
  return isPutOff || feedOf(line)?.index === 0 ? line : { ...line, returnAtMs };
}

/** Another is dialled beside it; but a server that sends its burst and falls silent, each time, comes after the others. */
function hinder(line: Line, one: Connection, phase: 'slow' | 'quiet', at: Circumstances): Line {
  if (one.phase !== 'flowing' && !(one.phase === 'slow' && phase === 'quiet')) return line;
  const failures = failuresAfter(line, one, at.nowMs);
  const retryAtMs = at.nowMs + backOffMs(line, one, { failures, fault: 'timeout' }, at.random);
  const connections = line.connections.map((other): Connection =>
    other.id === one.id ? { ...one, phase, sinceMs: at.nowMs } : other,
  );
  return { ...line, connections, records: amended(line, one.index, { failures, retryAtMs }) };
}

function lose(line: Line, one: Connection, fault: Fault, at: Circumstances): Line {
  const record = line.records[one.index]!;
  const ways = line.streams[one.index]!.ways;
  const isUnread = fault === 'unreachable' && !record.isProven;
  const nextWay = isUnread && record.way + 1 < ways.length;
  const failures = failuresAfter(line, one, at.nowMs);
  const changed: Partial<StreamRecord> = nextWay
    ? { way: record.way + 1 }
    : {
        failures,
        fault,
        way: record.isProven ? record.way : 0,
        retryAtMs: at.nowMs + backOffMs(line, one, { failures, fault }, at.random),
      };
  return {
    ...line,
    records: amended(line, one.index, changed),
    connections: line.connections.filter((other) => other.id !== one.id),
    feedId: line.feedId === one.id ? null : line.feedId,
    returnAtMs: Math.max(line.returnAtMs, at.nowMs + RETURN_AFTER_MS),
  };
}

/** Counted when it falls quiet; to be lost after that is the same failure. */
function failuresAfter(line: Line, one: Connection, nowMs: number): number {
  const { failures } = line.records[one.index]!;
  if (one.phase === 'quiet' || one.phase === 'slow') return Math.max(failures, 1);
  const isSteady = one.phase === 'flowing' && nowMs - one.sinceMs >= STEADY_MS;
  return isSteady ? 1 : failures + 1;
}

/** At once for a stream that was flowing and is needed. */
function backOffMs(
  line: Line,
  one: Connection,
  { failures, fault }: { readonly failures: number; readonly fault: Fault },
  random: number,
): number {
  const feed = feedOf(line);
  if (feed?.phase === 'flowing' && feed.id !== one.id)
    return returnDelayMs(failures, fault, random);
  const isFirst = one.phase !== 'dialling' && failures === 1 && !isLasting(fault);
  return isFirst ? 0 : retryDelayMs(failures, fault, random);
}

/** Dials what the line lacks, and goes over to what is better. */
function settle(line: Line, nowMs: number): Line {
  const flowing = line.connections.filter((one) => one.phase === 'flowing');
  const [best] = flowing.toSorted((a, b) => a.index - b.index);
  if (best)
    return feedOf(line)?.phase === 'flowing' ? improve(line, nowMs) : feedFrom(line, best, nowMs);
  const dialling = line.connections.filter(isDialling);
  if (dialling.length >= MAX_CONNECTIONS) return line;
  if (dialling.length === 0) {
    const feed = feedOf(line);
    return feed?.phase === 'slow'
      ? dialAt(line, indexBesideSlow(line, feed, nowMs), nowMs)
      : dial(line, isFree, nowMs);
  }
  return hedgeTimes(line).some((timeMs) => timeMs <= nowMs) ? dial(line, canHedge, nowMs) : line;
}

/** While a less preferred stream is heard: tries those before it, and goes back to one that has proved itself. */
function improve(line: Line, nowMs: number): Line {
  if (!returnTimes(line).some((timeMs) => timeMs <= nowMs)) return line;
  const trial = trialOf(line);
  return trial ? feedFrom(line, trial, nowMs) : dial(line, canReturn, nowMs);
}

function dial(line: Line, isFit: (line: Line, index: number) => boolean, nowMs: number): Line {
  const index = line.records.findIndex((record, i) => record.retryAtMs <= nowMs && isFit(line, i));
  return dialAt(line, index, nowMs);
}

function dialAt(line: Line, index: number, nowMs: number): Line {
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

function amended(line: Line, at: number, change: Partial<StreamRecord>): readonly StreamRecord[] {
  return line.records.map((record, index) => (index === at ? { ...record, ...change } : record));
}

function withConnection(line: Line, id: number, change: (one: Connection) => Line): Line {
  const one = line.connections.find((other) => other.id === id);
  return one ? change(one) : line;
}
